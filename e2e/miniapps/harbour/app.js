// Only listens: the page shows what it was told.
