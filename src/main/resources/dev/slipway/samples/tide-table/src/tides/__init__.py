"""When the water is high at a harbour."""

__version__ = "1.0.0"
