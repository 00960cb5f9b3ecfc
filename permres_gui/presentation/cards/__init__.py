"""What is said of a card: its row, its status, its reasons."""
