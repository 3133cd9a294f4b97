"""What closing a session would do, by group, before anybody agrees to it."""

from __future__ import annotations

from collections import Counter

from netralitas_desktop.domain.participants import group_key
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.close_session import ClosePreview
from netralitas_desktop.ui.desk_words import verdict_word
from netralitas_desktop.ui.wording import Wording

_MOST_GROUPS = 8
"""So many groups are told by name; of more, those with most people and how many others."""


def awaited(preview: ClosePreview, session: Session, wording: Wording) -> str:
    """Who is still awaited, group by group; empty where nobody is."""
    names = {group_key(group): group for group in session.groups}
    counts = Counter(names.get(group_key(p.group), p.group) for p in preview.pending)
    if not counts:
        return ""
    told = [
        f"{group or wording('(tanpa kelompok)')} {wording.count(n)}" for group, n in counts.most_common(_MOST_GROUPS)
    ]
    if len(counts) > _MOST_GROUPS:
        told.append(wording("{count} kelompok lain", count=len(counts) - _MOST_GROUPS))
    return wording("Belum hadir: {groups}.", groups=", ".join(told))


def undecided(preview: ClosePreview, wording: Wording) -> str:
    """Which scans nobody decided; empty where there are none."""
    kinds = Counter(record.verdict for record in preview.undecided)
    told = [
        f"{verdict_word(verdict, wording)} {wording.count(kinds[verdict])}"
        for verdict in (Verdict.WRONG_SESSION, Verdict.NEEDS_REVIEW)
        if kinds[verdict]
    ]
    if not told:
        return ""
    return wording("Belum diputuskan: {scans}. Buka dari keputusan terakhir di meja (F3).", scans=", ".join(told))
