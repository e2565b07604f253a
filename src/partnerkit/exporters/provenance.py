"""What a file may say about its making."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from partnerkit.exporters.exporter import Exporter
from partnerkit.exporters.registry import list_exporters
from partnerkit.exporters.whose import whose
from partnerkit.files.converter import FORMAT
from partnerkit.model import Partnership
from partnerkit.records.dumping import encode


def provenance(
    records: Sequence[Partnership], exporter: Exporter[Any], language: str, audience: str
) -> Iterator[tuple[str, str]]:
    """Yield versions, exporter, format, language and each record with its digest: never a path, a user or a time."""
    distribution, version = whose(exporter)
    yield "partnerkit", next((one.version for one in list_exporters() if one.own), version)
    yield "exporter", f"{exporter.name} ({distribution} {version})"
    yield "format", FORMAT
    yield "language", language
    yield "audience", audience
    for record in records:
        yield "record", record.id
        yield "record-sha256", hashlib.sha256(encode(record, "json")).hexdigest()
