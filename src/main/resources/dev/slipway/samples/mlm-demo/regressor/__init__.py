"""Predicts the price of a house from thirteen numbers."""

__version__ = "0.1.0"
