"""What the laptop keeps: one SQLite file, through peewee; frozen dataclasses go out."""
