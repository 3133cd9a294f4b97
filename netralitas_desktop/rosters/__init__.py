"""Excel files of offices, read as rosters and schedules."""
