"""What a user can do, one module an action; each acts in one transaction and returns what it changed."""
