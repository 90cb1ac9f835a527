"""Connect Me Calendar keeps the telephone status in step with the Google Calendar."""

__version__ = "1.0.0"
