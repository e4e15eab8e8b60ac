"""What words for people, bodies and places mean, whoever is named with them."""
