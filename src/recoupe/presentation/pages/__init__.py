"""The page: its templates, its words in each language, its highlights and its drawings."""
