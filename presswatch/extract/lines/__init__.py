"""Lines that belong to the site and not to the text: of the interface, of the house, of walls."""
