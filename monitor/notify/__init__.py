"""What is told, to whom, in which words, and how it gets there.

`rules` decides, `alerts` and `digest` write, `deliver` sends: only `deliver` touches the network.
"""
