"""The screens, in Qt."""
