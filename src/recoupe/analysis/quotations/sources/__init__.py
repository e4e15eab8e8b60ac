"""Which words name who speaks: beside a verb, behind it, after *selon*."""
