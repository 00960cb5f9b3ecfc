"""The kiosk composition: the same pages for everybody who comes by, without traces."""
