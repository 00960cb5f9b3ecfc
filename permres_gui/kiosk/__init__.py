"""What makes a computer in a public place a kiosk: its settings, sizes and times. No Qt."""
