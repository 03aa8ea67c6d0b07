"""Sentences a second on one core and memory: our reader beside others, on the same made-up sentences.

    python -m benchmarks.figures --rivals /tmp/rivals/bin/python

Each library runs in a process of its own; `--rivals` is the interpreter that has benchmarks/requirements.txt.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import warnings
from dataclasses import asdict, dataclass
from statistics import median
from time import process_time

from benchmarks.machine import python, resident_mb
from benchmarks.news import sentences
from benchmarks.readers import LOADERS, OURS, UnknownLanguageError

SENTENCES = 400
WARM_UP = 20  # other sentences, read first: tables are loaded, patterns compiled
RUNS = 3


@dataclass(frozen=True, kw_only=True)
class Run:
    """One pass over the sentences."""

    seconds: float  # of processor time
    load_seconds: float  # import and warm-up
    empty_mb: float  # resident before anything is imported
    resident_mb: float  # at most, at the end
    found: int  # quantities


def timed(library: str, lang: str) -> Run:
    """Load a library, warm it up, read all sentences once. Raises: ImportError, UnknownLanguageError."""
    empty, start = resident_mb(), process_time()
    read = LOADERS[library](lang)
    for sentence in sentences(lang, WARM_UP, seed=2):
        read(sentence)
    texts = sentences(lang, SENTENCES)
    loaded = process_time()
    found = sum(len(read(text)) for text in texts)
    return Run(
        seconds=process_time() - loaded,
        load_seconds=loaded - start,
        empty_mb=empty,
        resident_mb=resident_mb(),
        found=found,
    )


def in_own_process(interpreter: str, library: str, lang: str) -> Run | str:
    """The run, or why there is none."""
    command = [interpreter, "-m", "benchmarks.figures", "--one", library, lang]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return (done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1]
    return Run(**json.loads(done.stdout))


def compare(lang: str, rivals: str) -> None:
    """Print a line for each library: the median of the runs, and how many times faster we are."""
    ours = 0.0
    for library in LOADERS:
        interpreter = sys.executable if library == OURS else rivals
        runs = [in_own_process(interpreter, library, lang) for _ in range(RUNS)]
        good = [run for run in runs if isinstance(run, Run)]
        if len(good) < RUNS:
            print(f"{lang}  {library:18} not run: {next(run for run in runs if isinstance(run, str))}")
            continue
        rate = SENTENCES / median(run.seconds for run in good)
        ours = ours or rate
        print(f"{lang}  {library:18} {_line(good, rate, ours)}", flush=True)


def _line(runs: list[Run], rate: float, ours: float) -> str:
    added = median(run.resident_mb - run.empty_mb for run in runs)
    load, resident = median(run.load_seconds for run in runs), median(run.resident_mb for run in runs)
    return (
        f"{rate:7,.0f} sentences/s  ours is {ours / rate:6.1f} x  {resident:5.0f} MB resident, {added:4.0f} of it its own"
        f"  load {load:4.1f} s  {runs[0].found:5} found"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rivals", metavar="PYTHON", default=sys.executable)
    parser.add_argument("--one", nargs=2, metavar=("LIBRARY", "LANG"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        warnings.simplefilter("ignore")
        try:
            print(json.dumps(asdict(timed(*chosen.one))))
        except (ImportError, UnknownLanguageError) as fault:
            sys.exit(str(fault))
        return
    print(f"{python()}, {SENTENCES} sentences a language, median of {RUNS}")
    for lang in ("ko", "en"):
        compare(lang, chosen.rivals)


if __name__ == "__main__":
    main()
