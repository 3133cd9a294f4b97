"""`self-test`: whether this installation can do its work: database, resources, engines, window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.cli.output import Output
from netralitas_desktop.cli.tools import Tools
from netralitas_desktop.domain.handouts import Handout
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.scanning.decoder import DeskDecoder, EngineState, available_engines
from netralitas_desktop.scanning.reader import Reader
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import scans


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried."""

    name: str
    is_ok: bool
    text: str


def self_test(tools: Tools, output: Output) -> None:
    """Tries everything and tells each; raises OperatorProblem if something that is needed fails."""
    checks = [
        _tried("basis data dan berkas contoh", lambda: _database(tools)),
        _tried("cetak PDF", lambda: _paper(tools)),
        *(_engine(state, tools.resources / "barcodes") for state in available_engines()),
        _tried("jendela", tools.check_window),
    ]
    if not any(c.is_ok and c.name.startswith("pembaca") for c in checks):
        checks.append(Check("pembaca barcode", is_ok=False, text="tidak satu pun bisa dipakai"))
    failed = [c for c in checks if not c.is_ok and not c.text.startswith(_MISSING)]
    shape = {"ok": not failed, "checks": [{"name": c.name, "ok": c.is_ok, "text": c.text} for c in checks]}
    output.answer(shape, *(f"{'baik ' if c.is_ok else 'GAGAL'}  {c.name}: {c.text}" for c in checks))
    if failed:
        raise OperatorProblem(
            "Uji mandiri gagal: {names}. Pasang ulang program.", names=", ".join(c.name for c in failed)
        )


_MISSING = "tidak terpasang"


def _tried(name: str, attempt: Callable[[], str]) -> Check:
    try:
        return Check(name, is_ok=True, text=attempt())
    except Exception as error:  # noqa: BLE001 - whatever fails is what the user must read
        return Check(name, is_ok=False, text=f"{type(error).__name__}: {error}")


def _database(tools: Tools) -> str:
    with tempfile.TemporaryDirectory(prefix="netralitas-uji-") as folder:
        program = tools.open_program(Path(folder), tools.clock)
        try:
            ready = program.prepare_demo()
            found = program.verify_database()
            people = len(program.catalogue.listed(ready.event))
        finally:
            program.close()
    if not found.is_ok:
        raise RuntimeError("; ".join(found.problems))
    return f"{people} peserta contoh disimpan dan diperiksa"


def _paper(tools: Tools) -> str:
    with tempfile.TemporaryDirectory(prefix="netralitas-uji-") as folder:
        program = tools.open_program(Path(folder), tools.clock)
        try:
            event = program.prepare_demo().event
            program.sign_codes(event, SignedCodes.ALSO)
            first = program.catalogue.listed(event)[0]
            handouts = program.print_papers.collect(event, Handout.PACT, who=first.id)
            written = program.print_papers.write(handouts, Path(folder) / "pakta.pdf")
            seen = program.preview_papers.handouts(handouts)
            size_kb = written.stat().st_size // 1024
            return f"{size_kb} KB tercetak dengan kode bertanda tangan, {len(seen)} halaman digambar"
        finally:
            program.close()


def _engine(state: EngineState, pictures: Path) -> Check:
    name = f"pembaca {state.name}"
    if state.engine is None:
        return Check(name, is_ok=False, text=f"{_MISSING} ({state.why_missing}); pembaca lain dipakai")
    engine = state.engine

    def attempt() -> str:
        read = 0
        with open_source(str(pictures)) as source:
            for sighted in scans(source, DeskDecoder(Reader((engine,)))):
                if Path(sighted.name).stem not in engine.formats:
                    continue
                wanted = (pictures / sighted.name).with_suffix(".txt").read_text(encoding="utf-8").strip()
                if wanted not in [c.text for c in sighted.codes]:
                    raise RuntimeError(f"{sighted.name} tidak terbaca")
                read += 1
        if not read:
            raise RuntimeError(f"tidak ada gambar di {pictures}")
        return f"{read} gambar terbaca"

    return _tried(name, attempt)
