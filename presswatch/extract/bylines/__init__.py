"""Who wrote a page: names, where they stand, and which of them count."""
