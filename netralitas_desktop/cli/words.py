"""Indonesian words and lines of the command line."""

from __future__ import annotations

from collections.abc import Iterator

from netralitas_desktop.domain.code_faults import FAULTS, CodeFault, fault_of
from netralitas_desktop.domain.excuse_plan import ExcuseFault, ExcuseIssue
from netralitas_desktop.domain.online_plan import OnlineFault, OnlineIssue
from netralitas_desktop.domain.person_match import MatchFault
from netralitas_desktop.domain.reconcile import Category, Totals
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.session_start import StartAdvice, StartWarning
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.domain.verdicts import Decision, Review
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
SIGNED_CODES = {
    SignedCodes.OFF: "kode biasa",
    SignedCodes.ALSO: "kode bertanda tangan; kartu biasa diterima juga",
    SignedCodes.ONLY: "hanya kode bertanda tangan",
}
ADVICE = {
    CodeFault.FORGED: "bukan buatan kegiatan ini; minta kartu pegawainya",
    CodeFault.UNSIGNED: "pindai kartu kegiatan, atau catat lewat pencarian nama di meja",
    CodeFault.UNLISTED: "cari namanya, atau catat sebagai peserta tambahan",
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
    OnlineFault.SAID_ABSENT: "daftarnya menulis tidak hadir",
    OnlineFault.SAID_ONSITE: "daftarnya menulis luring",
    OnlineFault.SAID_UNKNOWN: "kehadirannya tidak jelas",
}
SAID = (OnlineFault.SAID_ABSENT, OnlineFault.SAID_ONSITE, OnlineFault.SAID_UNKNOWN)
"""Told with the list's own word."""


def online_fault(issue: OnlineIssue) -> str:
    """Why a row was not recorded, and whom it may have meant."""
    people = ", ".join(p.name for p in issue.people[:3])
    why = f"{ONLINE_FAULTS[issue.fault]}: “{issue.row.said}”" if issue.fault in SAID else ONLINE_FAULTS[issue.fault]
    return f"{why} ({people})" if people else why


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


def answer_words(record: Record) -> str:
    """The verdict of a record, or what it is where it has none."""
    if fault := fault_of(record):
        return FAULTS[fault].upper()
    return VERDICTS[record.verdict] if record.verdict else record.kind.value


def decision_line(outcome: Outcome) -> str:
    """One line for a person: time, verdict, who, and what to know."""
    decision, record = outcome.decision, outcome.record
    parts = [record.at.strftime("%H.%M.%S"), answer_words(record).ljust(18)]
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
        case Verdict.ALREADY_PRESENT:
            since = _since(decision.since) if decision.since else ""
            repair = "nomornya rusak di daftar, perbaiki dengan record accept" if decision.review else ""
            return "; ".join(filter(None, (since, repair)))
        case Verdict.NOT_LISTED if decision.removed:
            since = f", tercatat {_since(decision.since)}" if decision.since else ""
            return f"dihapus dari daftar{since}"
        case Verdict.WRONG_SESSION:
            theirs = decision.belongs_to
            return f"jadwalnya {session_words(theirs)}" if theirs else "kelompoknya tidak ada di jadwal"
        case Verdict.INVALID_CODE if decision.fault:
            return ADVICE[decision.fault]
        case Verdict.SESSION_CLOSED:
            return f"yang dibuka: {session_words(decision.opens)}" if decision.opens else "tidak ada sesi lain"
        case Verdict.NEEDS_REVIEW if decision.review:
            return "; ".join((REVIEWS[decision.review], *_standings(decision)))
        case Verdict.PRESENT:
            return "hadir di sesi lain" if decision.in_other_session else "terlambat" if decision.late else ""
    return ""


def _since(record: Record) -> str:
    """`sejak 08.05.10`; a list without times does not tell when they came."""
    return f"sejak {record.told_at:%H.%M.%S}" if record.told_at else "tanpa waktu bergabung"


def _standings(decision: Decision) -> Iterator[str]:
    """What else is known of those who may be meant, by name where they are several."""
    if decision.since is not None:
        yield _borne_by(decision.since)
    for answer in decision.answers:
        if answer.person and (said := ", ".join(_standing(answer))):
            yield f"{answer.person.name}: {said}" if len(decision.answers) > 1 else said


def _borne_by(record: Record) -> str:
    if record.kind is RecordKind.WALK_IN:
        return f"sudah dicatat sebagai peserta tambahan {record.name}"
    return f"pakta tercatat {record.at:%H.%M.%S}, registrasinya tidak ada"


def _standing(answer: Decision) -> Iterator[str]:
    if answer.verdict is Verdict.ALREADY_PRESENT and answer.since:
        yield f"sudah hadir {_since(answer.since)}"
    if answer.belongs_to:
        yield f"jadwalnya {session_words(answer.belongs_to)}"
    elif answer.verdict is Verdict.WRONG_SESSION:
        yield "kelompoknya tidak ada di jadwal"
    if answer.review:
        yield f"sudah dicatat {EXCUSES[answer.excuse]}" if answer.excuse else REVIEWS[answer.review]


def session_words(session: Session) -> str:
    return f"{session.name}, {session.day:%d/%m/%Y} {session.starts:%H.%M}"


def totals_line(totals: Totals) -> str:
    """The identity in words: `612 hadir + 358 belum hadir = 970 terdaftar`."""
    parts = [f"{totals.counts[c]} {CATEGORIES[c]}" for c in Category if totals.counts[c]]
    return f"{' + '.join(parts) or '0'} = {totals.roster} terdaftar"
