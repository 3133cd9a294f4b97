"""What the event gives back: the office's own workbooks with the attendance beside each person, and the recap."""
