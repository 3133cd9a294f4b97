"""Texts around the people of a table: banners, totals, signature blocks, and what a name looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.schedule import MONTHS, Cell
from netralitas_desktop.rosters.workbook import Row

LONGEST_BANNER = 300
"""Longer texts are notes, and would take some patterns here minutes."""

_I = re.IGNORECASE
_ORDINAL = r"(?:[A-Z]{1,4}[.)]\s*|\d{1,3}[.)]\s*)?"
_DITTO = re.compile(r"\W*(?:s\.?\s?d\.?\s?a|idem|ditto)\W*|[\s\-]*[\"“”″〃][\s\-]*", re.IGNORECASE)
_ORDINAL_CELL = re.compile(r"\s*(?:[A-Z]|[IVX]{1,5})\s*[.)]?\s*", re.IGNORECASE)
"""The ordinal of a banner in a cell of its own; figures count people."""
_LABEL_END = r"(?:\s*[:.=\-–]\s*|\s+)"

_KECAMATAN = re.compile(rf"\s*{_ORDINAL}(?:WILAYAH\s+|NAMA\s+)?(?:KECAMATAN|KEC)\b{_LABEL_END}(?P<name>.+)", _I)
_KECAMATAN_INSIDE = re.compile(rf"\b(?:KECAMATAN|KEC)\b{_LABEL_END}(?P<name>.+)", _I)
_UNIT = re.compile(
    rf"\s*{_ORDINAL}(?:(?:NAMA\s+)?(?:UNIT\s+KERJA|UNIT\s+ORGANISASI|UNOR|OPD|SKPD|PERANGKAT\s+DAERAH|INSTANSI|SATUAN\s+KERJA"
    r"|SATUAN\s+PENDIDIKAN|SEKOLAH|UNIT|BAGIAN|BIDANG))\s*[:=]\s*(?P<name>.+)",
    _I,
)
_OFFICE = re.compile(
    rf"\s*{_ORDINAL}(?P<name>(?:SD|SDN|SDI|MI|MIN|SMP|SMPN|MTS|MTSN|SMA|SMAN|SMK|SMKN|MA|MAN|TK|TKN|PAUD|KB|SLB|SPF|UPT|UPTD"
    r"|DINAS|BADAN|BAGIAN|KANTOR|KELURAHAN|PUSKESMAS|INSPEKTORAT|SEKRETARIAT|RSUD|SATPOL)\b.*)",
    _I,
)
_SCHOOL_PLACE = re.compile(
    r"\s*(?:KECAMATAN|KEC)\b[^,]+,\s*(?:(?:KABUPATEN|KAB|KOTA)\b[^,]+,\s*(?:PROVINSI|PROV)\b.*)", _I
)
_COUNT = r"[:=]?\s*\d+\s*(?:ORANG|ORG|PESERTA|PEGAWAI|GURU|JIWA)\b"
_NAME_END = re.compile(
    rf"\s*(?:[,;(|]|\b(?:KABUPATEN|KAB|KOTA|PROVINSI|PROV|TAHUN|JUMLAH|TOTAL)\b|\s[-–]\s|\s{{3,}}|{_COUNT}).*", _I
)
_STATUS = re.compile(
    rf"\s*{_ORDINAL}(?:(?:STATUS|JENIS)\s*(?:KEPEGAWAIAN|PEGAWAI|ASN)?\s*[:=]\s*)?"
    r"(?P<name>(?:C?PNS|PPPK|P3K|NON[\s-]?(?:ASN|PNS)|HONORER|GTT|PTT|THL|TENAGA\s+(?:HONORER|KONTRAK)"
    r"|PEGAWAI\s+NEGERI\s+SIPIL|PEGAWAI\s+PEMERINTAH\s+DENGAN\s+PERJANJIAN\s+KERJA)(?:\s+PARUH\s+WAKTU)?)"
    rf"\s*(?:\(.*\))?\s*(?:{_COUNT})?\s*",
    _I,
)

_ATTENDANCE = re.compile(r"\s*(?:tidak\s+)?(?:hadir|sakit|i[jz]in|alpa|cuti|dinas\s+luar)\s*(?:[=:].*)?", _I)
_SUM = re.compile(r"\s*(?:(?:sub|grand)?[\s-]*total|jumlah|jml)\b.*", _I)
_DATED = re.compile(
    rf"\s*[^\W\d][\w .'\-]{{2,30}},[\s._…]*(?:\d{{1,2}}[\s._…]*)?(?:{'|'.join(MONTHS)})?[\s._…]*(?:20[\d._…]*)?\s*",
    _I,
)
_STRONG = re.compile(
    r"\s*(?:mengetahui|mengesahkan|menyetujui|disahkan|ditetapkan|tembusan|dibuat\s+oleh"
    r"|a\.?\s?n\.?\s+(?:gubernur|bupati|wali|kepala|sekretaris|sekda|camat|ketua))\b.*|\s*\(.*\)\s*",
    _I,
)
_OFFICIAL = re.compile(
    r"\s*(?:kepala|plt\.?|plh\.?|pj\.?|bupati|wakil\s+bupati|wali\s?kota|sekretaris|camat|ketua|panitia|koordinator"
    r"|pengawas|penanggung\s*jawab|yang\s+membuat|pembuat\s+daftar|pembina\s+(?:utama|tingkat|tk)|ttd)\b.*",
    _I,
)
_NUMBER_LABEL = re.compile(r"\W*N\.?\s?I\.?\s?(?:P|K|PPPK)\b\s*[.:]*\s*(?:\d|$|[._…]{2}|-)", _I)
_WORD = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"(?:\d[\s.\-]?){6}")
_ROW_NUMBER = re.compile(r"\s*\d{1,6}\s*[.)]?\s*")
_COLUMN_NUMBER = re.compile(r"\s*\(?\s*(\d{1,2})\s*[).]?\s*")


@dataclass(frozen=True, slots=True)
class Banner:
    """A row that names the group or unit of the rows below it; `certain` where a label stands first, as on a banner."""

    name: str
    is_unit: bool
    certain: bool = True


def filled(row: Row) -> list[Cell]:
    """The cells that hold a word or a number; dots, dashes and lines to write on are empty."""
    return [cell for cell in row if not is_blank(cell)]


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and _WORD.search(cell) is None)


def is_ditto(text: str) -> bool:
    """Whether the text says that here stands what stands above: `sda`, `idem`, a ditto mark."""
    return _DITTO.fullmatch(text) is not None


def banner_in(cells: Sequence[Cell], *, in_title: bool = False) -> Banner | None:
    """The banner that these filled cells of one row are."""
    if len(cells) > 3 or not all(isinstance(cell, str) for cell in cells):
        return None
    text = " ".join(str(cell) for cell in cells)
    if len(text) > LONGEST_BANNER:
        return None
    for pattern, is_unit in ((_KECAMATAN, False), (_UNIT, True)):
        if found := pattern.fullmatch(text):
            return _banner(found["name"], is_unit)
    if in_title and (found := _KECAMATAN_INSIDE.search(text)):
        return _banner(found["name"], False, certain=False)
    is_alone = len(cells) == 1 or (len(cells) == 2 and _ORDINAL_CELL.fullmatch(str(cells[0])) is not None)
    if is_alone and not in_title and (found := _OFFICE.fullmatch(text)):
        return _banner(found["name"], True, certain=False)
    return None


def status_in(cells: Sequence[Cell]) -> str:
    """The status that these filled cells of one row give to the people below, as `PNS` or `B. PPPK (12 orang)`."""
    if len(cells) == 2 and _ORDINAL_CELL.fullmatch(str(cells[0])):
        cells = cells[1:]
    found = _STATUS.fullmatch(cells[0]) if len(cells) == 1 and isinstance(cells[0], str) else None
    return " ".join(found["name"].split()) if found else ""


def is_school_place(text: str) -> bool:
    """Whether this is Dapodik's line of where a school stands: `Kecamatan …, Kabupaten …, Provinsi …`."""
    return _SCHOOL_PLACE.fullmatch(text) is not None


def _banner(text: str, is_unit: bool, *, certain: bool = True) -> Banner | None:
    name = text if is_unit else without_tail(text)
    return Banner(" ".join(name.split()), is_unit, certain) if _LETTER.search(name) else None


def without_tail(text: str) -> str:
    """A kecamatan's name without what titles write behind it: its kabupaten, a remark, a count of people."""
    return _NAME_END.sub("", text).strip(" :.-") if len(text) <= LONGEST_BANNER else text


def is_total(cells: Sequence[Cell]) -> bool:
    """Whether these filled cells are a line of sums: `JUMLAH 283`, `HADIR = 12`."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    return (
        bool(texts)
        and len(texts[0]) <= LONGEST_BANNER
        and any(pattern.fullmatch(texts[0]) for pattern in (_SUM, _ATTENDANCE))
    )


def closes_table(text: str) -> bool:
    """Whether a signature block begins or goes on here: place and date, `Mengetahui`, an official's labelled NIP."""
    dated = _DATED.fullmatch(text) is not None and _has_date(text)
    return dated or _STRONG.fullmatch(text) is not None or is_labelled_number(text)


def names_official(text: str) -> bool:
    """Whether the text is an official's title, as it stands above a signature."""
    return _OFFICIAL.fullmatch(text) is not None


def _has_date(text: str) -> bool:
    _, _, date = text.partition(",")
    return not is_blank(date) or "…" in date or ".." in date or "__" in date


def is_labelled_number(text: str) -> bool:
    """Whether the text is `NIP. 19650101 …`, or that label with nothing behind it."""
    return _NUMBER_LABEL.match(text) is not None


def is_name(text: str) -> bool:
    """Whether the text can be a person's name: it has letters, no long run of digits, and is no labelled number."""
    if text.isalpha():
        return True
    if text.startswith("#"):  # Excel's error values
        return False
    return _LETTER.search(text) is not None and _DIGITS.search(text) is None and not is_labelled_number(text)


def is_row_number(cell: Cell) -> bool:
    match cell:
        case bool():
            return False
        case int():
            return cell > 0
        case float():
            return cell > 0 and cell.is_integer()
        case str():
            return _ROW_NUMBER.fullmatch(cell) is not None
    return False


def is_column_numbering(cells: Sequence[Cell]) -> bool:
    """Whether these filled cells count the columns: `1 2 3`, `(1) (2) (3)`."""
    found = [_COLUMN_NUMBER.fullmatch(str(cell)) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(found) >= 2 and numbers == sorted(set(numbers)) and numbers[0] <= 2
