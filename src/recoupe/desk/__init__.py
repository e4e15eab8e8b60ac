"""The web desk: what a store keeps, read in a browser on this machine."""

from recoupe.desk.application import application

__all__ = ["application"]
