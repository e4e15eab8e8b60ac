"""What holds many files in one: they are read in turn, and nothing is unpacked to a folder."""
