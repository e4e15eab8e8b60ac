"""French: the trained pipeline and the tables of its lexicon."""
