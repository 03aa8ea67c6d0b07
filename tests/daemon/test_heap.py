"""The C library is asked for one heap, and to give back what is free in it."""

import asyncio
import platform
from datetime import timedelta

from monitor.daemon.heap import give_back, given_back, one_heap


class Asked:
    """A C library of which one function is known, and what it was asked."""

    def __init__(self) -> None:
        self.said: list[tuple[int | str, int]] = []

    def mallopt(self, setting: int, value: int) -> int:
        self.said.append((setting, value))
        return 1

    def malloc_trim(self, kept: int) -> int:
        self.said.append(("trim", kept))
        return 1


def test_one_heap_is_asked_for_by_the_number_that_the_c_library_has_for_it():
    library = Asked()
    assert one_heap(library)
    assert library.said == [(-8, 1)]  # M_ARENA_MAX in <malloc.h>


def test_a_c_library_that_knows_nothing_of_it_is_left_alone():
    assert not one_heap(object())
    give_back(object())


def test_glibc_takes_it():
    assert one_heap() or platform.libc_ver()[0] != "glibc"


def test_all_that_is_free_goes_back():
    library = Asked()
    give_back(library)
    assert library.said == [("trim", 0)]


def test_it_goes_back_again_and_again_until_the_end():
    async def live() -> int:
        loop, often = asyncio.get_running_loop(), asyncio.Event()

        def give() -> None:
            given.append(1)
            if len(given) == 3:
                loop.call_soon_threadsafe(often.set)

        with given_back(timedelta(milliseconds=1), give):
            await often.wait()
        at_the_end = len(given)
        await asyncio.sleep(0.005)
        return len(given) - at_the_end

    given: list[int] = []
    assert asyncio.run(live()) <= 1  # which was under way
