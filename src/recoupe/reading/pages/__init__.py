"""Pages of the web: the story without its menus."""
