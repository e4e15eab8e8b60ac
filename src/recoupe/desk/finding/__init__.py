"""What the pages that look through a store share: what is asked in an address, its choices, its results."""
