#!/usr/bin/env python3
"""Score a figure reader against single sentences (cases/sentences.jsonl; fields: cases/FORMAT.md).

    python3 tests/timelines/score_sentences.py tests/timelines/sentences.jsonl [--command "monitor figures --jsonl"] [--misses FILE] [--json]

The command reads {"id","text","lang"} lines on standard input and writes {"id","figures":[...]} lines. A figure is right if it overlaps
an open gold figure and has its value and unit; the other fields are counted over the right ones. `about` and `counter` ignore case; `about ~`
also takes one that contains the other. Standard library only; exit 1 if the command fails or a sentence has no answer.
"""
from __future__ import annotations
import argparse, json, math, shlex, subprocess, sys
from collections import Counter, defaultdict
from pathlib import Path

FIELDS = ("approx", "bound", "per", "status", "counter", "about", "about ~")


def same(a, b) -> bool:                        # 0.01 % apart at most: 평, acres and thirds are rounded in more than one way
    return a is not None and math.isclose(float(a), float(b), rel_tol=1e-4, abs_tol=1e-9)


def overlap(f: dict, g: dict) -> int:
    return min(f.get("end", 0), g["end"]) - max(f.get("start", 0), g["start"])


def equal(field: str, said, gold) -> bool:
    if field == "approx": return bool(said) == bool(gold)
    if field not in ("about", "about ~", "counter"): return said == gold
    said, gold = (said or "").strip().casefold(), (gold or "").strip().casefold()
    return said == gold or bool(field == "about ~" and said and gold and (said in gold or gold in said))


def run(rows: list[dict], command: str, seconds: int) -> dict[str, list[dict]]:
    lines = "".join(json.dumps({k: r[k] for k in ("id", "text", "lang")}, ensure_ascii=False) + "\n" for r in rows)
    done = subprocess.run(shlex.split(command), input=lines, capture_output=True, text=True, encoding="utf-8", timeout=seconds)
    if done.returncode: raise RuntimeError(f"exit {done.returncode}: {done.stderr.strip()[-400:]}")
    return {str(a["id"]): a.get("figures") or [] for a in map(json.loads, filter(str.strip, done.stdout.splitlines()))}


def score(row: dict, figures: list[dict], n: Counter, misses: list) -> None:
    left = list(figures)
    def miss(kind, **what): misses.append({"id": row["id"], "kind": kind, "text": row["text"], **what})
    for g in row["figures"]:
        hits = [f for f in left if f.get("unit") == g["unit"] and overlap(f, g) > 0 and same(f.get("low"), g["low"]) and same(f.get("high"), g["high"])]
        if not hits: n["missed"] += 1; miss("missed", gold=g); continue
        f = max(hits, key=lambda f: ((f["start"], f["end"]) == (g["start"], g["end"]), overlap(f, g)))
        left.remove(f); n["right"] += 1
        n["exact span"] += (f["start"], f["end"]) == (g["start"], g["end"])
        for field in FIELDS:
            said, gold = (x.get(field.split()[0]) for x in (f, g))
            if equal(field, said, gold): n[field] += 1
            elif field != "about": miss(field, figure=g["text"], said=said, gold=gold)     # a wrong about is told once, as "about ~"
    for f in left: n["wrong"] += 1; miss("wrong", said={k: f.get(k) for k in ("start", "end", "text", "low", "high", "unit")})
    n["sentences"] += 1; n["empty"] += not row["figures"]; n["empty kept empty"] += not row["figures"] and not figures


def result(n: Counter) -> dict:
    p, r = n["right"] / max(1, n["right"] + n["wrong"]), n["right"] / max(1, n["right"] + n["missed"])
    return {"sentences": n["sentences"], "precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0, "right": n["right"], "wrong": n["wrong"], "missed": n["missed"],
            **{k: round(n[k] / max(1, n["right"]), 4) for k in ("exact span", *FIELDS)}, "empty kept empty": f"{n['empty kept empty']}/{n['empty']}"}


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("sentences", nargs="+", type=Path)
    ap.add_argument("--command", default="monitor figures --jsonl")
    ap.add_argument("--misses", type=Path, help="write every wrong answer here, as JSON lines")
    ap.add_argument("--seconds", type=int, default=120, help="time limit for the command")
    ap.add_argument("--json", action="store_true", help="print the scores as one JSON object")
    o = ap.parse_args()
    rows = [json.loads(line) for path in o.sentences for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    try: said = run(rows, o.command, o.seconds)
    except Exception as fault: print(f"FAILED {type(fault).__name__}: {fault}", file=sys.stderr); return 1
    counts, misses = defaultdict(Counter), []
    for row in rows: score(row, said.get(row["id"], []), counts[row["lang"]], misses)
    results = {lang: result(n) for lang, n in sorted(counts.items())}
    results["all"] = result(sum(counts.values(), Counter()))
    silent = [row["id"] for row in rows if row["id"] not in said]
    if o.misses: o.misses.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in misses), encoding="utf-8")
    if o.json: print(json.dumps({**results, "no answer": silent}, ensure_ascii=False))
    else:
        for lang, r in results.items():
            print(f"{lang:<4} P {r['precision']:.3f}  R {r['recall']:.3f}  F1 {r['f1']:.3f}   right {r['right']}  wrong {r['wrong']}  missed {r['missed']}  ({r['sentences']} sentences; without figures and kept so {r['empty kept empty']})")
            print("     " + "  ".join(f"{k} {r[k]:.3f}" for k in ("exact span", *FIELDS)))
        if silent: print(f"NO ANSWER for {len(silent)}: {' '.join(silent[:10])}")
    return bool(silent)


if __name__ == "__main__":
    sys.exit(main())
