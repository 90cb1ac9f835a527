"""The Status window: five lines, the day, the activity, and last week."""
