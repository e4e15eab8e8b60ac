"""What was counted as sections of a page: each figure with its unit, its definition and what it is a part of."""
