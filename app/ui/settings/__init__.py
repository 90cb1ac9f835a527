"""The window of Advanced Settings, a file for each of its pages."""
