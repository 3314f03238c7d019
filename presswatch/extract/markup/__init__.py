"""The page's tree and its lines, from bytes to blocks: what every other room reads."""
