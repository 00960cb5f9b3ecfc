"""A printed report as a tree of elements and words, for makers that do not read HTML."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any, Final, TypeAlias

Node: TypeAlias = "str | dict[str, Any]"

ELEMENTS: Final = frozenset(
    {"h1", "h2", "h3", "p", "ul", "li", "b", "small", "span", "br"}
    | {"table", "tr", "th", "td"}
)
"""All that ``printed`` and the slip write; another one is a fault of ours."""
_HEAD: Final = frozenset({"html", "head", "meta", "title", "body"})
_EMPTY: Final = frozenset({"br", "meta"})


def report_tree(html: str) -> dict[str, Any]:
    """The title, the language and what stands in the document, in its order.

    An element is ``is``, ``inside`` and, where it has them, ``lang``, ``wide`` (a table
    as wide as the page), ``ruled`` (a table with lines), ``lane`` (a bar of a timeline,
    a picture) and, of its cells, ``share``, ``shade`` and
    ``right``. ``ValueError`` for an element
    that no report has, and for one that is not closed.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if len(reader.open) != 1:
        raise ValueError(f"not closed: {reader.open[-1]['is']}")
    return {
        "title": reader.title,
        "lang": reader.lang,
        "inside": reader.open[0]["inside"],
    }


class _Reader(HTMLParser):
    """Keeps the elements that are still open, the innermost last."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title, self.lang = "", ""
        self.open: list[dict[str, Any]] = [{"is": "report", "inside": []}]
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag in _HEAD:
            self._in_title = tag == "title"
            self.lang = self.lang or str(said.get("lang") or "")
            return
        if tag not in ELEMENTS:
            raise ValueError(f"no element of a report: {tag}")
        node = {"is": tag, "inside": [], **_looks(tag, said)}
        self.open[-1]["inside"].append(node)
        if tag not in _EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEAD:
            self._in_title = False
            return
        if self.open[-1]["is"] != tag:
            raise ValueError(f"closed before it was opened: {tag}")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        else:
            self.open[-1]["inside"].append(data)


def _looks(tag: str, said: Mapping[str, str | None]) -> dict[str, Any]:
    """What an element says about itself beside its words."""
    if tag == "table":
        wide, ruled = "width" in said, said.get("border", "0") != "0"
        return {"wide": wide, "ruled": ruled, "lane": said.get("class") == "lane"}
    if tag == "td" and "width" in said:  # only the cells of a lane have a share
        share = int(str(said["width"]).rstrip("%"))
        shade, right = said.get("bgcolor") or "", said.get("align") == "right"
        return {"share": share, "shade": shade, "right": right}
    return {"lang": said["lang"]} if "lang" in said else {}
