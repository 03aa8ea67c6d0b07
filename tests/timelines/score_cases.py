#!/usr/bin/env python3
"""Score `monitor replay` against timeline cases (see cases/FORMAT.md).

    python3 tests/timelines/score_cases.py tests/timelines/cases/*.json [--command "monitor replay {articles} --watchlist {watchlist} --json"]
                                     [--misses FILE] [--json]

For each case it writes the articles as JSON lines and the topic as a watchlist, runs the command, reads the event lines
that it prints, and compares them with what a careful editor would say. Standard library only; exit 1 if the command fails on any case.
"""
from __future__ import annotations
import argparse, json, math, os, shlex, subprocess, sys, tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHANGE_KINDS = {"revised", "conflict", "corrected", "refined"}


def same(a: float, b: float) -> bool:
    return math.isclose(float(a), float(b), rel_tol=1e-6, abs_tol=1e-9)


def same_span(a, b) -> bool:
    return same(a[0], b[0]) and same(a[1], b[1])


def watchlist(case: dict) -> str:
    topic = case["topic"]
    quote = lambda words: json.dumps(words, ensure_ascii=False)
    return (f"id: {json.dumps(case['id'])}\ntopic: {json.dumps(topic['title'], ensure_ascii=False)}\n"
            f"match:\n  any: {quote(topic['any'])}\n  all: {quote(topic['all'])}\n  none: {quote(topic['none'])}\nsources: []\n")


def run(case: dict, command: str, seconds: int) -> list[dict]:
    with tempfile.TemporaryDirectory() as folder:
        articles, topic = Path(folder, "articles.jsonl"), Path(folder, f"{case['id']}.yaml")
        with articles.open("w", encoding="utf-8") as out:
            for a in case["articles"]:
                row = {"url": a["url"], "source": a["source"], "lang": a["lang"], "published": a["published"],
                       "fetched": a["published"], "title": a["title"], "text": a["body"]}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        topic.write_text(watchlist(case), encoding="utf-8")
        words = [w.format(articles=articles, watchlist=topic) for w in shlex.split(command)]
        done = subprocess.run(words, capture_output=True, text=True, timeout=seconds)
    if done.returncode:
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.strip()[-400:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


class Tally:
    """Counts of right, wrong and missed answers."""
    def __init__(self): self.tp = self.fp = self.fn = 0
    def prf(self):
        p = self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0
        r = self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0
        return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def score(case: dict, events: list[dict], tallies: dict, counts: Counter, misses: list) -> None:
    arts = case["articles"]
    by_id = {a["id"]: a for a in arts}
    def root(a):
        while a["copy_of"]: a = by_id[a["copy_of"]]
        return a["id"]
    visits = defaultdict(list)                 # url -> article ids in order: a url comes more than once if it was revised
    for a in arts: visits[a["url"]].append(a["id"])
    decisions, figures, changes = {}, defaultdict(list), []
    turn = Counter()
    current = {}
    for e in events:
        url = e.get("url")
        if e.get("type") == "article":
            ids = visits.get(url, [])
            if turn[url] < len(ids):
                current[url] = ids[turn[url]]; turn[url] += 1
                decisions[current[url]] = e
        elif e.get("type") == "figure" and url in current: figures[current[url]].append(e)
        elif e.get("type") == "change" and url in current: changes.append((current[url], e))
    def miss(kind, article, what): misses.append({"case": case["id"], "kind": kind, "article": article, **what})

    pairs_gold, pairs_pred, labelled = defaultdict(list), defaultdict(list), []
    for a in arts:
        e = decisions.get(a["id"], {})
        said = e.get("decision")
        on = said is not None and said != "off_topic"
        t = tallies["on topic"]
        if on and a["on_topic"]: t.tp += 1
        elif on: t.fp += 1; miss("topic+", a["id"], {"title": a["title"]})
        elif a["on_topic"]: t.fn += 1; miss("topic-", a["id"], {"title": a["title"], "said": said})
        if not a["on_topic"]: continue
        t = tallies["copies"]
        of = e.get("copy_of")
        right = said == "copy" and a["copy_of"] and of in visits and any(root(by_id[i]) == root(a) for i in visits[of])
        if right: t.tp += 1
        else:
            if said == "copy": t.fp += 1; miss("copy+", a["id"], {"said_of": of, "gold": a["copy_of"]})
            if a["copy_of"]: t.fn += 1; miss("copy-", a["id"], {"said": said, "gold": a["copy_of"]})
        t = tallies["revisions"]
        if said == "revision" and a["revision_of"]: t.tp += 1
        elif said == "revision": t.fp += 1
        elif a["revision_of"]: t.fn += 1; miss("revision-", a["id"], {"said": said})
        if a["copy_of"]: continue
        # figures: value and unit, each gold figure met once
        left = list(figures[a["id"]])
        for g in a["figures"]:
            hits = [f for f in left if f.get("unit") == g["unit"] and same_span((f["low"], f["high"]), (g["low"], g["high"]))]
            hits.sort(key=lambda f: g["number"] not in f.get("text", "") and f.get("text", "") not in g["number"])
            if not hits:
                tallies["figures"].fn += 1
                miss("figure-", a["id"], {"quote": g["quote"], "gold": [g["low"], g["high"], g["unit"]]})
                continue
            f = hits[0]; left.remove(f); tallies["figures"].tp += 1
            for k in ("approx", "bound", "per", "status"):
                counts[f"{k} of"] += 1
                if (bool(f.get(k)) == bool(g[k])) if k == "approx" else (f.get(k) == g[k]): counts[f"{k} right"] += 1
            if g["series"] is not None: labelled.append((g["series"], f.get("series")))
        for f in left:
            tallies["figures"].fp += 1
            miss("figure+", a["id"], {"text": f.get("text"), "said": [f.get("low"), f.get("high"), f.get("unit")]})
    # series: do two figures of one row of the editor's table stand in one row of the ledger?
    for i in range(len(labelled)):
        for j in range(i):
            (g1, s1), (g2, s2) = labelled[i], labelled[j]
            together = s1 is not None and s1 == s2
            t = tallies["series"]
            if g1 == g2 and together: t.tp += 1
            elif g1 == g2: t.fn += 1
            elif together: t.fp += 1
    # changes: the article (or a copy of it), from, to and unit
    gold = [dict(c, unit=case["series"][c["series"]]["unit"]) for c in case["changes"]]
    open_gold = list(gold)
    for aid, e in changes:
        if e.get("kind") not in CHANGE_KINDS: continue
        to, frm = e.get("to", {}), e.get("from", {})
        hit = next((g for g in open_gold if root(by_id[g["article"]]) == root(by_id[aid]) and to.get("unit") == g["unit"]
                    and same_span((to["low"], to["high"]), g["to"]) and same_span((frm["low"], frm["high"]), g["from"])), None)
        if hit:
            open_gold.remove(hit); tallies["changes"].tp += 1
            counts["kind of"] += 1; counts["kind right"] += hit["kind"] == e["kind"]
        else:
            tallies["changes"].fp += 1
            miss("change+", aid, {"label": e.get("label"), "from": frm, "to": to, "said": e.get("kind"), "quote": e.get("quote")})
    for g in open_gold:
        tallies["changes"].fn += 1
        miss("change-", g["article"], {"series": g["series"], "from": g["from"], "to": g["to"], "gold": g["kind"]})
    counts["articles"] += len(arts); counts["cases"] += 1
    counts["quiet cases"] += not gold
    counts["quiet cases kept quiet"] += not gold and not any(e.get("kind") in CHANGE_KINDS for _, e in changes)


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("cases", nargs="+", type=Path)
    ap.add_argument("--command", default="monitor replay {articles} --watchlist {watchlist} --json")
    ap.add_argument("--misses", type=Path, help="write every wrong answer here, as JSON lines")
    ap.add_argument("--seconds", type=int, default=120, help="time limit for one case")
    ap.add_argument("--json", action="store_true", help="print the scores as one JSON object")
    o = ap.parse_args()
    tallies, counts, misses, failed = defaultdict(Tally), Counter(), [], []
    for name in ("on topic", "copies", "revisions", "figures", "series", "changes"): tallies[name]
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in o.cases]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(run, case, o.command, o.seconds) for case in cases]
    for path, case, done in zip(o.cases, cases, runs):
        try: score(case, done.result(), tallies, counts, misses)
        except Exception as fault: failed.append(f"{path.name}: {type(fault).__name__}: {fault}")
    if o.misses: o.misses.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in misses), encoding="utf-8")
    result = {name: dict(zip(("precision", "recall", "f1"), (round(x, 4) for x in t.prf())), right=t.tp, wrong=t.fp, missed=t.fn) for name, t in tallies.items()}
    for k in ("approx", "bound", "per", "status", "kind"):
        if counts[f"{k} of"]: result[k] = round(counts[f"{k} right"] / counts[f"{k} of"], 4)
    result["quiet cases kept quiet"] = f"{counts['quiet cases kept quiet']}/{counts['quiet cases']}"
    result["articles"] = counts["articles"]; result["failed"] = failed
    if o.json: print(json.dumps(result, ensure_ascii=False))
    else:
        print(f"{counts['cases']} cases, {counts['articles']} articles")
        for name, r in result.items():
            if isinstance(r, dict): print(f"{name:<10} P {r['precision']:.3f}  R {r['recall']:.3f}  F1 {r['f1']:.3f}   right {r['right']}  wrong {r['wrong']}  missed {r['missed']}")
        for k in ("approx", "bound", "per", "status", "kind", "quiet cases kept quiet"):
            if k in result: print(f"{k}: {result[k]}")
        for f in failed: print("FAILED", f)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
