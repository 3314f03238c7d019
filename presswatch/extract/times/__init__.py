"""Words and lines that tell when a page was published or changed."""
