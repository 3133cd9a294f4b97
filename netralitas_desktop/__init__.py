"""Netralitas Desktop: the registration desk for civil servants' neutrality pledges."""

import logging

logging.getLogger(__name__).addHandler(logging.NullHandler())  # bugs go to a file, never to standard error

__version__ = "0.1.0"
