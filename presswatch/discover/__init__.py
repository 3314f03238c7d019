"""What outlets list: feeds read into entries, and when to look again.  Pure."""
