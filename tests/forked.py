"""Processes of tests, forked from one that has imported what they need and done nothing else: a start costs .1 s, not 1 s."""

from __future__ import annotations

import multiprocessing

START = multiprocessing.get_context("forkserver")
# One such process serves all tests: what is said to it once it runs is not heard.
START.set_forkserver_preload(["tests.crash.loaded", "tests.machines.working", "tests.store.racer"])
