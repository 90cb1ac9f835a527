"""Every window and every page as a picture, in every language."""
