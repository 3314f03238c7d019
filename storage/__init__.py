"""The files: pages, batches, the store and its published snapshot.  The only package that imports duckdb."""
