"""What is said of many cases at once: how many, and why not."""

from __future__ import annotations

from permres_gui.presentation.translator import Translator


def batch_summary(done: int, refused: int, there: int, words: Translator) -> str:
    """How many cases were assessed now, not understood now, and done before."""
    return words.text(
        "Cases assessed: %(done)s. Not understood: %(refused)s. Done before: %(there)s.",
        done=done,
        refused=refused,
        there=there,
    )


def refused_before(number: int, words: Translator) -> str:
    """A row that was mended since is not read again into the same file."""
    return words.plural(
        "%(number)s of those done before was not understood. To assess it once it is"
        " mended, choose a new file of answers.",
        "%(number)s of those done before were not understood. To assess them once they"
        " are mended, choose a new file of answers.",
        number,
    )


def no_ordinary_file(file: str, words: Translator) -> str:
    return words.text("%(file)s is not an ordinary file. Choose another.", file=file)


def foreign_answers(file: str, line: int, words: Translator) -> str:
    return words.text(
        "%(file)s: line %(line)s is not an answer of this program. "
        "Choose another file; nothing was changed.",
        file=file,
        line=line,
    )


def other_answers(file: str, line: int, words: Translator) -> str:
    return words.text(
        "%(file)s: line %(line)s is of another day or of other rules. "
        "Choose another file; nothing was changed.",
        file=file,
        line=line,
    )


def same_file(file: str, words: Translator) -> str:
    return words.text(
        "%(file)s: the answers cannot go into the file of the cases.", file=file
    )


def need_batch(words: Translator) -> str:
    return words.text("Parquet files need one more package: pip install pyarrow.")


def no_columns(file: str, detail: str, words: Translator) -> str:
    return words.text(
        "%(file)s: the columns “id” and “case” must be there as text (%(detail)s).",
        file=file,
        detail=detail,
    )
