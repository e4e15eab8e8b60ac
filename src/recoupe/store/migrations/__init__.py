"""The steps that brought a store's tables to what they are: `001.sql`, `002.sql`, never changed once released."""
