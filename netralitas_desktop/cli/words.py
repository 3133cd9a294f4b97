"""Indonesian words and lines of the command line."""

from __future__ import annotations

from netralitas_desktop.domain.excuse_plan import ExcuseFault, ExcuseIssue
from netralitas_desktop.domain.online_plan import OnlineFault, OnlineIssue
from netralitas_desktop.domain.person_match import MatchFault
from netralitas_desktop.domain.reconcile import Category, Totals
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.domain.session_start import StartAdvice, StartWarning
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.domain.verdicts import Review
from netralitas_desktop.services.record_scan import Outcome

VERDICTS = {
    Verdict.PRESENT: "HADIR",
    Verdict.ALREADY_PRESENT: "SUDAH HADIR",
    Verdict.WRONG_SESSION: "SALAH JADWAL",
    Verdict.NOT_LISTED: "TIDAK TERDAFTAR",
    Verdict.NEEDS_REVIEW: "PERLU DIPERIKSA",
    Verdict.INVALID_CODE: "KODE TIDAK TERBACA",
    Verdict.SESSION_CLOSED: "SESI TIDAK DIBUKA",
}
CATEGORIES = {
    Category.PRESENT: "hadir",
    Category.OTHER_SESSION: "hadir di sesi lain",
    Category.PERMISSION: "izin",
    Category.SICK: "sakit",
    Category.OFFICIAL_DUTY: "dinas luar",
    Category.LEAVE: "cuti",
    Category.STUDY: "tugas belajar",
    Category.UNEXCUSED: "tanpa keterangan",
    Category.PENDING: "belum hadir",
}
EXCUSES = {excuse: CATEGORIES[Category(excuse.value)] for excuse in Excuse}
REVIEWS = {
    Review.SEVERAL_NUMBERS: "ada beberapa nomor di kode ini",
    Review.SEVERAL_PEOPLE: "beberapa peserta cocok",
    Review.DAMAGED_NUMBER: "nomornya rusak di daftar; cocokkan namanya",
    Review.EXCUSED: "sudah dicatat berhalangan",
    Review.PACT_BEFORE_REGISTRATION: "belum registrasi",
    Review.NAMED: "diketik namanya; cocokkan dengan kartunya",
}
EXCUSE_FAULTS = {
    ExcuseFault.KIND_UNKNOWN: "jenisnya tidak dikenal",
    ExcuseFault.DAY_UNREADABLE: "tanggalnya tidak terbaca",
    ExcuseFault.NOBODY: "tidak ada di daftar peserta",
    ExcuseFault.SEVERAL: "beberapa peserta cocok",
    ExcuseFault.NAME_DIFFERS: "nomor itu milik nama lain",
    ExcuseFault.NUMBER_DIFFERS: "peserta bernama itu bernomor lain",
    ExcuseFault.UNIT_DIFFERS: "peserta bernama itu di unit lain",
    ExcuseFault.NOT_SCHEDULED: "kelompoknya tidak ada di jadwal",
    ExcuseFault.OTHER_SESSION: "dijadwalkan di sesi lain",
    ExcuseFault.OTHER_DAY: "bukan untuk hari sesinya",
    ExcuseFault.CLOSED: "sesinya sudah ditutup",
    ExcuseFault.PRESENT: "sudah tercatat hadir",
    ExcuseFault.CONTRADICTED: "baris lain menulis jenis yang berbeda",
}


ONLINE_FAULTS = {
    **{OnlineFault(f.value): EXCUSE_FAULTS[ExcuseFault(f.value)] for f in MatchFault},
    OnlineFault.OTHER_SESSION: "dijadwalkan di sesi lain",
    OnlineFault.TIME_UNREADABLE: "waktunya tidak terbaca",
    OnlineFault.OTHER_TIME: "waktunya bukan waktu sesi ini",
    OnlineFault.EXCUSED: "sudah dicatat berhalangan",
}


def online_fault(issue: OnlineIssue) -> str:
    """Why a row was not recorded, and whom it may have meant."""
    people = ", ".join(p.name for p in issue.people[:3])
    return f"{ONLINE_FAULTS[issue.fault]} ({people})" if people else ONLINE_FAULTS[issue.fault]


def excuse_fault(issue: ExcuseIssue) -> str:
    """Why a row was not recorded, and whom it may have meant."""
    people = ", ".join(p.name for p in issue.people[:3])
    return f"{EXCUSE_FAULTS[issue.fault]} ({people})" if people else EXCUSE_FAULTS[issue.fault]


def start_warning(warning: StartWarning, advice: StartAdvice) -> str:
    """Why the session may not be the one that is meant."""
    nearest = advice.proposed if advice.proposed != advice.session else None
    proposed = f"; yang terdekat: {session_words(nearest)}" if nearest else ""
    return {
        StartWarning.OTHER_DAY: f"sesi {session_words(advice.session)} bukan untuk hari ini{proposed}",
        StartWarning.ANOTHER_IS_ON: f"sesi {session_words(advice.session)} bukan yang sedang berlangsung{proposed}",
        StartWarning.OTHER_PLACE: f"meja ini tadi di {advice.earlier_place}, sesi ini di {advice.session.place}",
        StartWarning.CLOSED: f"sesi {advice.session.name} sudah ditutup",
    }[warning]


def decision_line(outcome: Outcome) -> str:
    """One line for a person: time, verdict, who, and what to know."""
    decision, record = outcome.decision, outcome.record
    parts = [record.at.strftime("%H.%M.%S"), VERDICTS[decision.verdict].ljust(18)]
    if decision.person:
        parts.append(f"{decision.person.name} ({decision.person.group or decision.person.unit})")
    elif decision.candidates:
        parts.append(" / ".join(p.name for p in decision.candidates))
    else:
        gone = decision.removed.name if decision.removed else ""
        guest = gone or record.name or (decision.since.name if decision.since else "")
        parts.append(guest or decision.number or record.payload[:60])
    if note := _note(outcome):
        parts.append(f"— {note}")
    return "  ".join(parts)


def _note(outcome: Outcome) -> str:
    decision = outcome.decision
    match decision.verdict:
        case Verdict.ALREADY_PRESENT if decision.since:
            return f"sejak {decision.since.at:%H.%M.%S}"
        case Verdict.NOT_LISTED if decision.removed:
            since = f", tercatat sejak {decision.since.at:%H.%M.%S}" if decision.since else ""
            return f"dihapus dari daftar{since}"
        case Verdict.WRONG_SESSION:
            theirs = decision.belongs_to
            return f"jadwalnya {session_words(theirs)}" if theirs else "kelompoknya tidak ada di jadwal"
        case Verdict.SESSION_CLOSED:
            return f"yang dibuka: {session_words(decision.opens)}" if decision.opens else "tidak ada sesi lain"
        case Verdict.NEEDS_REVIEW if decision.review:
            return REVIEWS[decision.review]
        case Verdict.PRESENT:
            return "hadir di sesi lain" if decision.in_other_session else "terlambat" if decision.late else ""
    return ""


def session_words(session: Session) -> str:
    return f"{session.name}, {session.day:%d/%m/%Y} {session.starts:%H.%M}"


def totals_line(totals: Totals) -> str:
    """The identity in words: `612 hadir + 358 belum hadir = 970 terdaftar`."""
    parts = [f"{totals.counts[c]} {CATEGORIES[c]}" for c in Category if totals.counts[c]]
    return f"{' + '.join(parts) or '0'} = {totals.roster} terdaftar"
