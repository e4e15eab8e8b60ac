"""How a text is cut before it is parsed, and which clauses need to be."""
