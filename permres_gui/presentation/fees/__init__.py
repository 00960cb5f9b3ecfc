"""Prices: of an application, of a card, here and elsewhere."""
