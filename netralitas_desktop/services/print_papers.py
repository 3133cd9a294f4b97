"""What is printed before an event: cards, labels, pact forms, and lists to sign, each person with a code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from netralitas_desktop.domain.handouts import CodeKind, Handout, Handouts, Holder, HoldersTold
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant, group_key
from netralitas_desktop.domain.payloads import own_code
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.services.export_reports import nobody_listens
from netralitas_desktop.services.ports import EventStore, PaperStore, RosterStore, Transactions
from netralitas_desktop.services.references import person_meant
from netralitas_desktop.services.report_ports import HandoutWriter, Step, Told
from netralitas_desktop.services.sign_codes import SignCodes


class PrintStopped(OperatorProblem):
    """Somebody no longer wants the PDF; nothing was written."""

    template: ClassVar[str] = "Penulisan PDF dihentikan. Tidak ada berkas yang ditulis."


@dataclass(frozen=True, slots=True)
class PrintPapers:
    """Collects from the database, then writes without it."""

    events: EventStore
    rosters: RosterStore
    papers: PaperStore
    sign_codes: SignCodes
    transactions: Transactions
    writer: HandoutWriter

    def collect(
        self, event: Event, what: Handout, code: CodeKind = CodeKind.QR, *, group: str = "", who: str = ""
    ) -> Handouts:
        """For everybody, one group, or the person meant by `who`; raises OperatorProblem where that is nobody, and
        KeyElsewhere."""
        with self.transactions.transaction():
            schedule = self.events.schedule(event.id)
            listed = [p for p in self.rosters.people(event.id) if not p.removed]
            wanted = [person_meant(self.rosters, event.id, who)] if who else _of_group(listed, group)
            paper = self.papers.paper(event.id)
            sign = self.sign_codes.signer(event)
        if not wanted:
            raise OperatorProblem("Kegiatan ini belum punya daftar peserta. Impor dulu daftarnya.")
        return Handouts(what, event, paper, schedule, _holders(wanted, listed, schedule, code), sign)

    def write(self, handouts: Handouts, target: Path, told: Told = nobody_listens) -> Path:
        """Writes the PDF to `target` or the next free name beside it; raises what the writer raises, and `told`.

        Each hundredth of the people is told once.
        """
        return self.writer(handouts, target, _hundredths(handouts, told))


def _hundredths(handouts: Handouts, told: Told) -> HoldersTold:
    whole, last = len(handouts.holders), -1

    def drawn(done: int) -> None:
        nonlocal last
        share = done * 100 // max(1, whole)
        if share != last:
            last = share
            told(Step(handouts.what.value, min(done + 1, whole), whole))

    return drawn


def _of_group(listed: Sequence[Participant], group: str) -> list[Participant]:
    """Everybody group by group, or those of one group; raises OperatorProblem where no such group is."""
    if not group.strip():
        turn = {name: i for i, name in enumerate(dict.fromkeys(p.group for p in listed))}
        return sorted(listed, key=lambda p: turn[p.group])
    found = [p for p in listed if group_key(p.group) == group_key(group)]
    if listed and not found:
        raise OperatorProblem("Kelompok “{group}” tidak ada di daftar peserta. Periksa tulisannya.", group=group)
    return found


def _holders(
    wanted: Sequence[Participant], listed: Sequence[Participant], schedule: Schedule, code: CodeKind
) -> tuple[Holder, ...]:
    """A number that two people share, or none at all, tells nobody: they get a QR with their id.

    That is too long for bars that a camera can read.
    """
    shared = Counter(p.number for p in listed)
    session_of = {group: schedule.session_of(group) for group in {p.group for p in wanted}}
    return tuple(
        Holder(p, session_of[p.group], p.number, code)
        if p.number and shared[p.number] == 1
        else Holder(p, session_of[p.group], own_code(p.id), CodeKind.QR)
        for p in wanted
    )
