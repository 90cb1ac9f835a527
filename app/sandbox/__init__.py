"""Simulated services on the loopback, for trying out and for tests."""
