"""What we say: words begin here, in frozen records of ready strings."""
