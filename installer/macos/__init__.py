"""Makes what a person installs on macOS; the scripts beside this run on a Mac only."""
