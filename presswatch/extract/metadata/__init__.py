"""What a page says of itself to programs, and the headline that it shows."""
