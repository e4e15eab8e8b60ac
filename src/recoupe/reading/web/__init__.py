"""Links: what stands at an address of the web, fetched politely and kept, as sources to read."""
