"""Netralitas Desktop: the registration desk for civil servants' neutrality pledges."""

__version__ = "0.1.0"
