"""The ground: values and decisions, without a clock and without I/O."""
