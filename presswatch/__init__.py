"""What presswatch knows: reading, crediting, relating.  Pure: no network, database, files, clock or environment."""
