"""How fast the reader and the way of an article are. `docs/benchmarks.md` has the results; no test runs these."""
