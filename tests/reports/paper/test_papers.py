"""The papers of an export, read back page by page."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from netralitas_desktop.domain.paper import EventPaper, PaperSize, Signatory
from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.reports.paper.papers import papers_of
from tests.fakes import a_nip
from tests.reports.paper.pdf_reading import links_and_actions, pages, sizes_mm, text
from tests.reports.report_builder import ReportBuilder

PAPER = EventPaper(
    letterhead=("Pemerintah Kabupaten Mojokerto", "Dinas Pendidikan", "Jalan RA Basuni 4"),
    number="800/4731/2023",
    session_numbers=(("s1", "800/4731-1/2023"),),
    place="Mojokerto",
    signatories=(Signatory("Dr. Lala", "197203151998031007", "Kepala Dinas"), Signatory("Drs. Lulu", "", "Ketua")),
    witnesses=(Signatory("Lili", "", "Bawaslu"),),
)


def somebody(n: int, group: str = "Jetis", name: str = "", **said: str) -> Participant:
    fields = {"number": a_nip(n), "group": group, "unit": f"SDN {n}"} | said
    return Participant(f"p{n:03d}", "e1", Entry(name or f"Orang {n}", **fields), Place("f1", "S", n))


PEOPLE = [*(somebody(n) for n in range(1, 6)), somebody(6, "Pacet"), somebody(7, "Ngoro")]


@pytest.fixture
def builder() -> ReportBuilder:
    """Two days; on the first two of five came, one is excused, and somebody of the second day visits."""
    builder = ReportBuilder(PEOPLE, [["Jetis", "Pacet"], ["Ngoro"]])
    for person in (PEOPLE[0], PEOPLE[1], PEOPLE[6]):
        builder.scan(person)
    builder.scan(PEOPLE[0], pact=True)
    builder.excuse(PEOPLE[2], Excuse.SICK, "demam berdarah")
    builder.walk_in("Tamu Undangan", "Dinas Perhubungan", reason="Diundang")
    builder.refused(Verdict.INVALID_CODE, payload="QRIS")
    builder.close("s1")
    return builder


def papers(builder: ReportBuilder, session: str | None = "s1", paper: EventPaper = PAPER) -> dict[str, bytes]:
    report = replace(_with_visitors(builder, session), paper=paper)
    return {what: made(report) for what, made in papers_of(report)}


def _with_visitors(builder: ReportBuilder, session: str | None):
    report = builder.report(session)
    came = {r.participant for r in report.reconciliation.beside.visitors} if session else set()
    return replace(report, visitors=tuple(p for p in builder.people if p.id in came))


def test_the_minutes_say_number_day_place_and_counts_in_words(builder):
    found = text(papers(builder)["Berita acara"])
    assert "Nomor: 800/4731-1/2023" in found
    assert (
        "Pada hari ini Senin tanggal tiga puluh bulan Oktober tahun dua ribu dua puluh tiga (30-10-2023), bertempat di"
        " GOR, telah dilaksanakan Ikrar Netralitas ASN 2023, sesi Hari 1, pukul 08.00 sampai dengan 11.00 WIB" in found
    )
    assert "Jumlah terdaftar 6 enam orang" in found
    assert "2 + 0 + 1 + 3 = 6" in found


def test_the_minutes_are_signed_and_witnessed(builder):
    found = text(papers(builder)["Berita acara"])
    assert "Mojokerto, 30 Oktober 2023" in found
    assert all(said in found for said in ("Kepala Dinas", "Dr. Lala", "NIP 197203151998031007", "Drs. Lulu"))
    assert "Saksi-saksi: 1. Lili 1. ...." in found


def test_without_settings_there_are_dots_to_write_on(builder):
    found = text(papers(builder, paper=EventPaper())["Berita acara"])
    assert "Nomor: ......" in found
    assert "GOR GAJAH MADA" in found
    assert "....... NIP" in found


def test_the_minutes_of_an_event_name_its_first_and_last_day(builder):
    found = text(papers(builder, None)["Berita acara"])
    assert "Nomor: 800/4731/2023" in found
    assert "sampai dengan hari Selasa tanggal tiga puluh satu bulan Oktober" in found
    assert "SEMENTARA: 1 sesi belum ditutup" in found


def test_a_closed_session_is_not_called_provisional(builder):
    assert "SEMENTARA" not in " ".join(map(text, papers(builder).values()))


def test_the_attendance_list_has_those_who_came_and_those_beside(builder):
    found = text(papers(builder)["Daftar hadir"])
    assert f"1 Orang 1 {PEOPLE[0].number} SDN 1 07.40" in found
    assert "Jetis · 2 orang" in found
    assert "Tamu dari sesi lain · 1 orang 3 Orang 7" in found
    assert "Peserta tambahan · 1 orang 4 Tamu Undangan Dinas Perhubungan" in found
    assert "Orang 3" not in found


def test_the_attendance_list_invents_no_time_of_a_list_without_times(builder):
    builder.online_without_time(PEOPLE[3])
    found = text(papers(builder)["Daftar hadir"])
    assert f"Orang 4 {PEOPLE[3].number} SDN 4 – Daring" in found
    assert "dicatat saat kartu dipindai di meja; yang daring, saat bergabung menurut daftarnya." in found


def test_nobody_signs_on_an_empty_page(builder):
    for count in range(20, 60, 4):
        builder.people = [somebody(n) for n in range(1, count)]
        builder.records = []
        last = pages(papers(builder)["Daftar tidak hadir"])[-1]
        assert f"Jumlah dalam daftar ini: {count - 1} orang." in last
        assert "Dr. Lala" in last


def test_who_came_on_another_day_stands_below_so_that_the_lists_make_the_roster(builder):
    found = papers(builder, "s2")
    assert "Hadir di sesi lain · 1 orang 1 Orang 7" in text(found["Daftar hadir"])
    assert "30/10 07.40 Hadir di Hari 1" in text(found["Daftar hadir"])
    assert "Tidak ada: semua peserta hadir." in text(found["Daftar tidak hadir"])


def test_the_list_of_the_absent_tells_the_category_and_never_the_illness(builder):
    found = text(papers(builder)["Daftar tidak hadir"])
    assert "4 orang: sakit 1, tanpa keterangan 3." in found
    assert f"1 Orang 3 {PEOPLE[2].number} SDN 3 Sakit" in found
    assert f"4 Orang 6 {PEOPLE[5].number} SDN 6 Tanpa keterangan" in found
    assert "demam" not in found


def test_signatories_are_listed_where_anyone_signed(builder):
    assert "Jetis · 1 orang 1 Orang 1" in text(papers(builder)["Daftar penanda tangan"])
    builder.records = [r for r in builder.records if r.checkpoint != "pact"]
    assert "Daftar penanda tangan" not in papers(builder)


def test_the_recap_prints_the_identity_and_what_stands_beside(builder):
    found = text(papers(builder)["Rekapitulasi"])
    assert "2 + 0 + 1 + 3 = 6" in found
    assert "Kedatangan tiap lima menit, Senin, 30 Oktober 2023" in found
    assert "Di luar daftar: 1 peserta tambahan, 1 kode tidak terbaca, 1 tamu dari sesi lain. Tidak ikut" in found


@pytest.mark.parametrize(
    ("size", "upright", "across"),
    [(PaperSize.A4, (210, 297), (297, 210)), (PaperSize.F4, (215, 330), (330, 215))],
)
def test_each_paper_has_the_size_of_the_event(builder, size, upright, across):
    found = papers(builder, paper=replace(PAPER, size=size))
    assert sizes_mm(found["Daftar hadir"]) == {upright}
    assert sizes_mm(found["Rekapitulasi"]) == {across}


def test_every_font_is_embedded(builder):
    for content in papers(builder).values():
        used = {
            font.get_base_name(): font.is_embedded
            for page in PdfDocument(content)
            for font in (item.get_font() for item in page.get_objects() if item.type == 1)
        }
        assert len(used) >= 2
        assert all(used.values())


def test_the_recap_of_one_day_stands_on_one_page(builder):
    builder.people = [somebody(n, group) for n, group in enumerate(["Jetis", "Pacet", "Trawas"] * 9)]
    builder.records = []
    builder.groups = [["Jetis", "Pacet", "Trawas"]]
    for person in builder.people[4:]:
        builder.scan(person)
    [page] = pages(papers(builder)["Rekapitulasi"])
    assert "Kedatangan tiap lima menit" in page
    assert "Kehadiran tiap kecamatan" in page


@pytest.mark.parametrize("count", [18, 26, 30, 37, 60])
def test_no_few_bars_of_groups_stand_alone_on_a_page(builder, count):
    names = [f"Kelompok {n:02d}" for n in range(count)]
    builder.people = [somebody(n, name) for n, name in enumerate(names)]
    builder.records, builder.groups = [], [names]
    counts = [page.count("0 / 1") for page in pages(papers(builder)["Rekapitulasi"])]
    assert sum(counts) == count
    assert all(found > 10 for found in counts if found)


def test_nobody_is_told_as_pending_once_all_is_closed(builder):
    closed = papers(builder)
    builder.closed = frozenset()
    still_open = papers(builder)
    assert ["Belum hadir" in text(closed[what]) for what in ("Berita acara", "Rekapitulasi")] == [False, False]
    assert ["Belum hadir" in text(still_open[what]) for what in ("Berita acara", "Rekapitulasi")] == [True, True]


def test_an_event_by_units_says_each_unit_once(builder):
    builder.event = replace(builder.event, group_by=GroupBy.UNIT)
    builder.people = [somebody(n, "Bagian Hukum", unit="Bagian Hukum", position="Analis") for n in range(1, 6)]
    builder.groups, builder.records = [["Bagian Hukum"]], []
    for person in builder.people[:3]:
        builder.scan(person, pact=False)
        builder.scan(person, pact=True)
    found = papers(builder)
    lists = ("Daftar hadir", "Daftar tidak hadir", "Daftar penanda tangan")
    assert [text(found[what]).count("Bagian Hukum") for what in lists] == [1, 1, 1]


def test_a_walk_in_of_an_event_by_units_keeps_the_unit(builder):
    builder.event = replace(builder.event, group_by=GroupBy.UNIT)
    assert "Dinas Perhubungan, Diundang" in text(papers(builder)["Daftar hadir"])


def test_a_kop_that_is_long_stands_on_one_line_beside_the_logo(builder):
    office = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    logo = png_for_paper()
    minutes = papers(builder, paper=replace(PAPER, letterhead=(office,), logo=logo))["Berita acara"]
    with closing(PdfDocument(minutes)) as pdf:
        lines = pdf[0].get_textpage().get_text_bounded().splitlines()
    assert office.upper() in lines


def png_for_paper() -> bytes:
    output = BytesIO()
    Image.new("RGB", (60, 60), (31, 78, 121)).save(output, "PNG")
    return output.getvalue()


def test_large_numbers_stand_as_indonesians_write_them(builder):
    builder.people = [somebody(n, "Ngoro") for n in range(1, 1235)]
    builder.records = []
    assert "1.234 orang: belum hadir 1.234." in text(papers(builder, "s2")["Daftar tidak hadir"])


def test_an_event_in_which_nobody_came_still_has_its_papers(builder):
    builder.records = []
    assert "Belum ada yang hadir." in text(papers(builder, None)["Daftar hadir"])


HOSTILE = [
    '=HYPERLINK("http://jahat.example","klik")',
    "+62-1 =cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|'!A0",
    "-2+3+cmd",
    "<a href='javascript:app.alert(1)'>klik</a>",
    "<font size=99>Besar</font> &amp; <para>",
    "(balik\\) kurung) Tj ET Q /JS (app.alert(1))",
    "\x00\x01\x07\x1b[31mMerah\x7f",
    "\u202eterbalik\u202c \u2066isolat\u2069",
    "محمد عبد الله",
    "Siti 😀👩‍👩‍👧‍👦 Aminah",
    "Tanpaspasi" * 200,
    "Kata " * 1500,
    "a\u0300\u0301\u0302" * 40,
    "\ud83d rusak",
    "\ufffe\uffff",
]


def test_hostile_texts_pass_into_every_paper_and_stay_text(builder):
    builder.people = [
        somebody(n, name=value, unit=value, position=value, number="", raw_number=value)
        for n, value in enumerate(HOSTILE, 1)
    ]
    builder.records = []
    for person in builder.people[::2]:
        builder.scan(person)
        builder.scan(person, pact=True)
    builder.walk_in(HOSTILE[4], HOSTILE[5], reason=HOSTILE[6])
    paper = EventPaper(("Kop " + HOSTILE[5],), number=HOSTILE[0], signatories=(Signatory(HOSTILE[6], "1", HOSTILE[4]),))
    found = papers(builder, paper=paper)
    assert len(found) == 5
    assert {name: links_and_actions(content) for name, content in found.items()} == dict.fromkeys(found, 0)
    said = text(found["Daftar hadir"]) + text(found["Daftar tidak hadir"])
    squeezed = said.replace(" ", "")
    assert all(value.replace(" ", "") in squeezed for value in HOSTILE[:7])
    assert squeezed.count("Tanpaspasi") > 190


def test_a_days_signatures_have_its_visitors_and_those_removed_since(builder):
    builder.scan(PEOPLE[6], pact=True)
    builder.scan(PEOPLE[1], pact=True)
    builder.people = [replace(p, removed=p.id == PEOPLE[1].id) for p in PEOPLE]
    builder.closed = frozenset()
    signed = text(papers(builder)["Daftar penanda tangan"])
    assert "Tamu dari sesi lain · 1 orang" in signed
    assert "Dihapus dari daftar setelah datang · 1 orang" in signed
    assert "Jumlah dalam daftar ini: 3 orang" in signed


def test_who_was_removed_after_they_came_is_on_the_list_of_those_who_came(builder):
    builder.people = [replace(p, removed=p.id == PEOPLE[1].id) for p in PEOPLE]
    builder.closed = frozenset()
    came = text(papers(builder)["Daftar hadir"])
    assert "Dihapus dari daftar setelah datang · 1 orang" in came
    assert "Orang 2" in came


def test_an_events_recap_tells_where_its_visitors_are_counted(builder):
    builder.scan(PEOPLE[6], "s2")
    builder.scan(PEOPLE[5], "s2")
    said = text(papers(builder, None)["Rekapitulasi"])
    assert "tamu sudah terhitung: 1 di sesi lain, 1 di sesinya sendiri" in said
