"""What people and programs get to see of a dossier: the page, the summary, the data."""
