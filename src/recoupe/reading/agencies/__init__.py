"""What news agencies send: dispatches with their version, urgency, terms of use and embargo."""
