"""The watch: calendar in, status out."""
