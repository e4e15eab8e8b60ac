"""What the articles date: each dated clause, those that hang on another's day, and which tell of one thing."""
