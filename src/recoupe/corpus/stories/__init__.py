"""Stories across a corpus: the same as `comparison.follow_all` gives, article by article, cell by cell.

`sketches` is what travels of an article. `neighbours` numbers articles, sends them to `cells` and keeps the likest of
each, found in the cells by `comparing`. `joining` makes groups level by level: what hangs together (`forests`) by
the `edges` of a level is joined by `linking`. `homing` brings loose ones home, `leaving` says what is too large, and
`telling` has each story told by its own articles; `tables` writes what they tell. `shelves` keep what steps leave for
one another, `batches` has rows group after group, and `steps` is all in its order.
"""
