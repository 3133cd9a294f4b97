"""The PDFs: papers of an event after it, and what is printed before it."""
