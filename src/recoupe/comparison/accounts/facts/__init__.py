"""Which details are of one fact, and how the accounts of it stand.

`evidence` says how much tells that two are of one, `correspondence` which stand at one point of copied text,
`alignment` which stand in clauses that tell the same. `grouping` brings them together, kind by kind (`joining`), and
knows of which it is least sure (`doubt`). `verdicts` says how they stand, `sources` tells shared text from two
accounts.
"""
