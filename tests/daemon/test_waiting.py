"""What a process waits for."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from monitor.daemon import told_to_stop


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_both_signals_of_the_end_are_heard(sign: signal.Signals) -> None:
    async def heard() -> bool:
        stop = told_to_stop()
        os.kill(os.getpid(), sign)
        return await asyncio.wait_for(stop.wait(), 120)

    assert asyncio.run(heard())
