"""For who has a card: journeys, loss, waiting, the family."""
