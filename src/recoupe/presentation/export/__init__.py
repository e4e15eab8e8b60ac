"""The findings in the formats other programs read."""
