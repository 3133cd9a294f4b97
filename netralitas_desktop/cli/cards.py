"""`decode`: tries cards through the desk's decoder, without a database."""

from __future__ import annotations

from pathlib import Path

from netralitas_desktop.cli.output import Output
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import Condition, Corners, FoundCode, Hint
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import Sighted, scans

HELP = {
    Hint.CLOSER: "Kode terlihat tetapi terlalu kecil: dekatkan kartu.",
    Hint.WHOLE: "Kode terpotong tepi gambar: geser kartu ke tengah.",
    Hint.STRAIGHT: "Kartu terlalu serong: hadapkan lurus ke kamera.",
    Hint.LIGHT: "Kode terlalu pudar atau gelap: tambah cahaya.",
    Hint.GLARE: "Ada pantulan cahaya pada kode: miringkan kartu sedikit.",
    Hint.STILL: "Kode terlihat tetapi kabur: tahan kartu diam atau bersihkan lensa.",
}
"""What helps a code that is seen but not read."""


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
    shape: dict[str, object] = {
        "file": name,
        "codes": [_code_shape(code) for code in sighted.codes],
        "ms": round(sighted.decode_ms, 2),
        "quick": sighted.look.is_easy,
        "almost": [{"hint": area.hint.name.lower(), "corners": _rounded(area.corners)} for area in sighted.look.almost],
    }
    return shape | ({"problem": str(sighted.problem)} if sighted.problem else {})


def _code_shape(code: FoundCode) -> dict[str, object]:
    condition = code.condition or Condition(0.0, 0.0, 0.0)
    return {
        "text": code.text,
        "format": code.format,
        "engine": code.engine,
        "seconded_by": code.seconded_by,
        "checked": code.is_checked or code.is_corrected,
        "module_px": round(condition.module_px, 2),
        "tilt_degrees": round(condition.tilt_degrees, 1),
        "contrast": round(condition.contrast, 2),
        "corners": _rounded(code.corners),
    }


def _rounded(corners: Corners) -> list[list[float]]:
    return [[round(x, 1), round(y, 1)] for x, y in corners]


def _line(name: str, sighted: Sighted) -> str:
    found = "; ".join(_code_line(code) for code in sighted.codes)
    return f"{name}: {sighted.problem or found or 'tidak ada kode yang terbaca'}. {_verdict(sighted)}".rstrip()


def _code_line(code: FoundCode) -> str:
    condition = code.condition or Condition(0.0, 0.0, 0.0)
    return (
        f"{code.text} ({code.format}, {code.engine}, modul {condition.module_px:.1f} px, "
        f"miring {abs(condition.tilt_degrees):.0f}°, kontras {condition.contrast:.0%})"
    )


def _verdict(sighted: Sighted) -> str:
    """Whether this card will be read quickly at the desk."""
    if sighted.problem is not None:
        return ""
    if not sighted.codes:
        return HELP[sighted.look.almost[0].hint] if sighted.look.almost else "Kartu ini tidak akan terbaca di meja."
    if not sighted.scans:
        return "Hanya satu cara baca yang berhasil: di meja kartu perlu ditahan sampai terbaca dua kali."
    if sighted.look.is_easy:
        return "Kartu ini akan terbaca cepat di meja."
    return "Kartu ini terbaca, tetapi lambat: cetak kode lebih besar atau dekatkan kartu."
