"""What the speed claims rest on: each measurement beside a named baseline, in one run."""
