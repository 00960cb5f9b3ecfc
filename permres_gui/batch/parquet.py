"""Cases in Parquet as lines, and lines of answers as Parquet (extra ``batch``)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from permres_gui.batch.arrow import ROWS, answers_batch, checked_columns, texts

ROWS_IN_GROUP = 20_000


def case_lines(path: Path) -> Iterator[bytes]:
    """Each row of the columns ``id`` and ``case`` as a line.

    Raises ``ColumnError`` before the first, and ``OSError`` or ``ArrowInvalid`` where
    this is no Parquet.
    """
    file = pq.ParquetFile(path)
    checked_columns(file.schema_arrow)
    return _lines(file)


def _lines(file: pq.ParquetFile) -> Iterator[bytes]:
    with file:
        for batch in file.iter_batches(columns=["id", "case"]):
            for id_, case in zip(texts(batch, "id"), texts(batch, "case"), strict=True):
                yield json.dumps({"id": id_, "case": case}).encode()


def answers_as_lines(path: Path, lines: Path) -> None:
    """The answers of a Parquet file as JSON lines, to go on from."""
    with pq.ParquetFile(path) as file, lines.open("w", encoding="utf-8") as out:
        for batch in file.iter_batches():
            for row in batch.to_pylist():
                out.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")


def answers_as_parquet(lines: Path, path: Path) -> None:
    """Lines of answers as a Parquet file, which is there wholly or not at all."""
    made = path.with_name(f"{path.name}.part")
    with (
        lines.open("rb") as source,
        pq.ParquetWriter(made, ROWS) as writer,
    ):
        while some := [json.loads(each) for each in islice(source, ROWS_IN_GROUP)]:
            writer.write_batch(answers_batch(some))
    made.replace(path)


ArrowError = pa.ArrowException
"""What Arrow raises for a file that is no Parquet."""
