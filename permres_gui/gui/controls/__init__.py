"""What a question is answered with: one widget for each kind of control."""
