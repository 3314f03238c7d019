"""Online collecting: a round polls feeds, fetches the pages of new entries, and writes down each step."""
