"""Exports of press databases: Europresse, Factiva, Nexis. One file holds many articles."""
