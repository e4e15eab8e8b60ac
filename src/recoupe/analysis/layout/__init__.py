"""The blocks an article is laid out in, and the agencies it credits."""

from recoupe.analysis.layout.layout import Layout, find_blocks, find_edges, lay_out

__all__ = ["Layout", "find_blocks", "find_edges", "lay_out"]
