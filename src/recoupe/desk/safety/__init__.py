"""Who may ask the desk what: checked before any page is made."""
