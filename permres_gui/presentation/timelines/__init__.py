"""The years as a picture and as words."""
