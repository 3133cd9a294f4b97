"""`decode`: tries cards through the desk's decoder, without a database."""

from __future__ import annotations

from pathlib import Path

from netralitas_desktop.cli.output import Output
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import Sighted, scans


def decode(paths: list[str], output: Output) -> None:
    """One line a picture; a file that is no picture is told and the rest goes on."""
    decoder = open_decoder()
    for path in map(Path, paths):
        if not path.exists():
            raise OperatorProblem("{path} tidak ada. Periksa nama dan letaknya.", path=path)
        with open_source(str(path)) as source:
            for sighted in scans(source, decoder):
                name = str(path / sighted.name) if path.is_dir() else str(path)
                output.answer(_shape(name, sighted), _line(name, sighted))


def _shape(name: str, sighted: Sighted) -> dict[str, object]:
    codes = [{"text": c.text, "format": c.format, "engine": c.engine} for c in sighted.codes]
    shape: dict[str, object] = {"file": name, "codes": codes, "ms": round(sighted.decode_ms, 2)}
    return shape | ({"problem": str(sighted.problem)} if sighted.problem else {})


def _line(name: str, sighted: Sighted) -> str:
    found = ", ".join(f"{c.text} ({c.format}, {c.engine})" for c in sighted.codes)
    return f"{name}: {sighted.problem or found or 'tidak ada kode yang terbaca'}  [{sighted.decode_ms:.1f} ms]"
