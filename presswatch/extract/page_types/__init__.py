"""Whether a page is an article, and by which rule it is none."""
