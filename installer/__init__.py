"""Makes what a person installs; nothing here is part of the program."""
