"""Formats of tables, told by the bytes; all of this runs in the reading child, never in the desk itself."""
