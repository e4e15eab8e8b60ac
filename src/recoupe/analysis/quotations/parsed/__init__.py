"""What of a parsed sentence the rules ask for: phrases, clauses, subjects, where the parse errs too."""
