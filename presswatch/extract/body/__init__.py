"""The article's text: trafilatura's, with what it loses and without what it takes too much."""
