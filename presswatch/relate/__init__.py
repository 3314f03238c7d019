"""What belongs together: the same article, the same text, the same article changed.  Pure."""
