"""What somebody reads: a space that keeps two words together is a space."""


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")
