"""English, as data: how common its words are."""
