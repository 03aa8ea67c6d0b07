"""Findings of the ledger, a topic's routes and `now` in; messages in two languages, and what became of each attempt, out.

`rules` decides what is told, to whom and when; `alerts` and `digest` write, from words in tables; `deliver` sends. All is
pure but `deliver`, which with `hook` and `services` alone touches the network; what is owed and what was sent the store keeps.
"""
