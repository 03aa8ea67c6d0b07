"""The C library is asked for one heap, where it has more."""

import platform

from monitor.daemon.heap import one_heap


class Asked:
    """A C library of which one function is known, and what it was asked."""

    def __init__(self) -> None:
        self.said: list[tuple[int, int]] = []

    def mallopt(self, setting: int, value: int) -> int:
        self.said.append((setting, value))
        return 1


def test_one_heap_is_asked_for_by_the_number_that_the_c_library_has_for_it():
    library = Asked()
    assert one_heap(library)
    assert library.said == [(-8, 1)]  # M_ARENA_MAX in <malloc.h>


def test_a_c_library_that_knows_nothing_of_it_is_left_alone():
    assert not one_heap(object())


def test_glibc_takes_it():
    assert one_heap() or platform.libc_ver()[0] != "glibc"
