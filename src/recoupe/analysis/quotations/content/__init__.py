"""Which words of a clause are reported, by what the verb or noun of speech lets follow."""
