"""The window: one module a screen, view models without Qt, jobs, theme, wording."""
