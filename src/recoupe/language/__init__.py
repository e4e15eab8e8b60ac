"""What each language lends: its shipped pipeline, and its lexicons as tables a linguist can edit."""
