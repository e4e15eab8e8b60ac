"""What lists articles as they appear: feeds, lists of feeds, sitemaps of news."""
