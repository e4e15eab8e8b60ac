"""The dossier in the formats other programs read."""
