"""What only a kiosk shows, and what a person takes home from it."""
