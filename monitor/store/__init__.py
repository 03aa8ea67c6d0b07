"""What is kept, and the one promise about it: `Store`. The only room that knows SQL.

Laws:
- Every time that goes in or comes out is aware, and UTC when it comes out.
- Nothing that was observed is overwritten; a change of mind is a new row.
- All that one article causes is saved by one `Writing` that is committed or leaves no trace.
- No method does network; no method waits longer than the database's busy timeout (then StoreError).
- Every method may be called from any thread; a `Writing` stays in the thread that opened it.
"""
