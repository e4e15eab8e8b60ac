"""Source phrases that are pronouns, and whom they take up."""
