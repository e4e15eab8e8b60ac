"""What is being added, while pages are read."""
