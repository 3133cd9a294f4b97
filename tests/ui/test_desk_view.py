"""Each verdict's card: its words, its hint and what it offers; no Qt needed."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.board import Board, GroupCount
from netralitas_desktop.domain.code_faults import FAULTS, CodeFault
from netralitas_desktop.domain.figures import Figures, Forecast
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, GroupBy, Policy
from netralitas_desktop.domain.verdicts import Decision
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.services.watch_desk import Line, Recalled
from netralitas_desktop.ui.card import Card, Correction
from netralitas_desktop.ui.card_people import group_label
from netralitas_desktop.ui.desk_counts import counts, row
from netralitas_desktop.ui.desk_forms import typed_scan
from netralitas_desktop.ui.desk_view import card_for, correction_card, idle_card, recalled_card
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Language, Wording
from tests.fakes import DEVICE, FakeDesk, a_nip, at, damaged, event, online_without_time, person, record

WORDING = Wording()
JETIS = person(1, "Jetis", status="PNS", rank="III/a", unit="SDN Jetis 3")
PACET = person(2, "Pacet")


def desk(fake: FakeDesk) -> Desk:
    session = fake.schedule.sessions[fake.session - 1]
    return Desk(fake.event, fake.schedule, session, fake.checkpoint, DEVICE, "Sari")


def scanned(fake: FakeDesk, payload: str, clock: str = "08:05", day: int = 0) -> Card:
    """The card after one scan at that desk, on its session's day unless said otherwise."""
    when = at(clock, day or fake.session)
    decision = fake.scan(payload, when)
    kept = record(9, verdict=decision.verdict, at=when, number=decision.number, payload=payload)
    return card_for(Outcome(decision, kept), desk(fake), {DEVICE: "Meja 2"}, WORDING)


def figures(*groups: GroupCount, a_minute: float = 0.0, forecast: Forecast | None = None, **beside: int) -> Figures:
    """Figures of nothing but a board, and a pace where it is said."""
    return Figures(Board(groups, **beside), 0, a_minute, forecast, (), (), ())


def kinds(card: Card) -> list[tuple[Correction, str]]:
    return [(form.kind, form.key) for form in card.forms]


def test_present_shows_who_where_from_and_when() -> None:
    card = scanned(FakeDesk([JETIS]), JETIS.number)
    shown = (card.tone, card.word, card.time, card.name, card.unit, card.group)
    assert shown == (Tone.PRESENT, "HADIR", "08.05.00", "Orang 1", "SDN Jetis 3", "Kec. Jetis")


def test_present_writes_the_number_as_people_write_it() -> None:
    card = scanned(FakeDesk([JETIS]), JETIS.number)
    n = JETIS.number
    assert card.number == f"PNS · III/a · NIP {n[:8]} {n[8:14]} {n[14]} {n[15:]}"


def test_present_can_be_voided() -> None:
    assert kinds(scanned(FakeDesk([JETIS]), JETIS.number)) == [(Correction.VOID, "F8"), (Correction.HISTORY, "F9")]


def test_late_says_when_the_session_started() -> None:
    card = scanned(FakeDesk([JETIS]), JETIS.number, "08:16")
    assert card.hint == "Hadir terlambat: sesi dimulai 08.00."


def test_accepted_from_another_session_names_their_own() -> None:
    card = scanned(FakeDesk([PACET], event=event(Policy.ACCEPT)), PACET.number)
    assert card.hint == "Hadir di sesi lain. Jadwalnya: Selasa 31 Oktober 2023, 08.00 — GOR"


def test_already_present_says_since_when_and_at_which_desk() -> None:
    before = record(1, participant=JETIS.id, at=at("07:40"))
    card = scanned(FakeDesk([JETIS], [before]), JETIS.number)
    assert (card.tone, card.hint) == (Tone.ALREADY, "Tercatat hadir 07.40 di Meja 2. Tidak dihitung dua kali.")


def test_already_present_by_a_list_without_times_names_no_hour() -> None:
    card = scanned(FakeDesk([JETIS], [online_without_time(participant=JETIS.id)]), JETIS.number)
    assert (card.tone, card.hint) == (Tone.ALREADY, "Sudah tercatat. Tidak dihitung dua kali.")


def test_wrong_session_names_day_hour_and_place() -> None:
    card = scanned(FakeDesk([PACET]), PACET.number)
    assert (card.tone, card.hint) == (Tone.WRONG, "Jadwalnya: Selasa 31 Oktober 2023, 08.00 — GOR")


@pytest.mark.parametrize(
    ("policy", "offered"),
    [(Policy.ASK, [Correction.ACCEPT, Correction.HISTORY]), (Policy.REFUSE, [Correction.HISTORY])],
)
def test_wrong_session_is_accepted_only_where_the_policy_asks(policy: Policy, offered: list[Correction]) -> None:
    assert [kind for kind, _ in kinds(scanned(FakeDesk([PACET], event=event(policy)), PACET.number))] == offered


def test_wrong_session_of_a_group_without_a_session_says_so() -> None:
    stranger = person(4, "Trawas")
    card = scanned(FakeDesk([stranger]), stranger.number)
    assert card.hint == "Kec. Trawas tidak ada di jadwal kegiatan ini. Tanyakan kepada panitia."


def test_not_listed_offers_a_walk_in_with_the_number_filled_in() -> None:
    card = scanned(FakeDesk([JETIS]), a_nip(77))
    filled = {field.name: field.text for field in card.forms[0].fields}
    assert (card.tone, filled["number"]) == (Tone.REFUSED, a_nip(77))


def test_somebody_who_was_removed_from_the_roster_is_told_as_such_with_their_record() -> None:
    gone = person(1, removed=True)
    came = record(1, participant=gone.id, number=gone.number, at=at("07:41"))
    card = scanned(FakeDesk([gone], records=(came,)), gone.number)
    assert card.hint == "Orang 1 tercatat hadir 07.41 di Meja 2, lalu dihapus dari daftar. Catatannya tetap ada."


def test_a_damaged_number_asks_to_compare_the_name() -> None:
    unsound = person(3, **damaged(3))
    card = scanned(FakeDesk([unsound]), a_nip(3))
    assert (card.tone, card.name, kinds(card)) == (Tone.REVIEW, "Orang 3", [(Correction.ACCEPT, "F6")])


ELSEWHERE = person(3, "Pacet", **damaged(3))
"""Of another session, and with a number that the roster has damaged."""


def test_a_damaged_number_of_somebody_of_another_session_names_that_session() -> None:
    card = scanned(FakeDesk([ELSEWHERE]), a_nip(3))
    assert (card.tone, card.hint) == (
        Tone.REVIEW,
        "Jadwalnya: Selasa 31 Oktober, 08.00. Cocokkan nama di kartu sebelum diterima.",
    )


def test_whoever_may_be_of_another_session_is_let_in_for_a_reason_that_the_officer_says() -> None:
    [form] = scanned(FakeDesk([ELSEWHERE]), a_nip(3)).forms
    assert (form.question, form.fields[0].text) == (
        "Terima di sesi ini? Dilaporkan sebagai “hadir di sesi lain”.",
        "",
    )


def test_where_the_policy_refuses_whoever_may_be_meant_is_sent_on() -> None:
    card = scanned(FakeDesk([ELSEWHERE], event=event(Policy.REFUSE)), a_nip(3))
    assert (card.hint, card.forms) == (
        "Jadwalnya: Selasa 31 Oktober, 08.00. Bila nama di kartu sama, arahkan ke sesinya.",
        (),
    )


def test_an_excuse_is_told_of_whoever_may_be_meant() -> None:
    excuse = record(1, RecordKind.EXCUSE, participant="p0003", excuse=Excuse.SICK)
    card = scanned(FakeDesk([person(3, **damaged(3))], [excuse]), a_nip(3))
    assert (card.hint, card.forms[0].fields[0].text) == (
        "Tercatat Sakit. Cocokkan nama di kartu sebelum diterima.",
        "Hadir meski tercatat Sakit",
    )


def test_each_of_several_who_may_be_meant_is_told_with_what_stands_against_them() -> None:
    ani, budi = person(3, name="Ani", **damaged(3)), person(4, "Pacet", name="Budi", **damaged(3))
    siti = person(5, "Trawas", name="Siti", **damaged(3))
    came = record(1, participant=ani.id)
    [form] = scanned(FakeDesk([ani, budi, siti], [came]), a_nip(3)).forms
    assert [(c.name, c.about.split(" · ")[0]) for c in form.choices] == [
        ("Budi", "Jadwalnya: Selasa 31 Oktober, 08.00"),
        ("Siti", "Kelompoknya tidak ada di jadwal"),
        ("Ani", "Sudah hadir 07.30"),
    ]
    assert form.fields[0].text == ""


def test_somebody_found_by_name_is_already_there_and_their_number_may_be_repaired() -> None:
    card = scanned(FakeDesk([person(3, **damaged(3))], [record(1, participant="p0003")]), a_nip(3))
    assert (card.tone, card.hint, card.forms[0].button, card.forms[1].kind) == (
        Tone.ALREADY,
        "Tercatat hadir 07.30. Nomornya rusak di daftar: perbaiki bila nama di kartu sama.",
        "Perbaiki nomornya …",
        Correction.VOID,
    )


def test_a_walk_in_who_may_be_a_listed_person_is_named() -> None:
    guest = record(1, RecordKind.WALK_IN, number=a_nip(3), name="Bu Ani")
    card = scanned(FakeDesk([person(3, **damaged(3))], [guest]), a_nip(3))
    assert card.hint == "Nomor ini tercatat 07.30 atas peserta tambahan Bu Ani. Terima bila orangnya sama."


SIGNED = record(2, participant=JETIS.id, checkpoint=Checkpoint.PACT)


def test_voiding_a_registration_says_that_a_signature_rests_on_it() -> None:
    card = scanned(FakeDesk([JETIS], [record(1, participant=JETIS.id), SIGNED]), JETIS.number)
    form = card.forms[0]
    assert (form.question, [choice.name for choice in form.choices]) == (
        "Batalkan registrasi? Orang ini juga sudah menandatangani pakta, 07.30.",
        ["Batalkan keduanya", "Batalkan registrasinya saja"],
    )


def test_voiding_a_registration_alone_asks_nothing_more() -> None:
    card = scanned(FakeDesk([JETIS], [record(1, participant=JETIS.id)]), JETIS.number)
    assert card.forms[0].choices == ()


def test_a_signature_without_its_registration_says_so() -> None:
    card = scanned(FakeDesk([JETIS], [SIGNED]).at_pact(), JETIS.number)
    assert card.hint == "Pakta tercatat 07.30, tetapi registrasinya tidak ada. Terima untuk mencatatnya di sini."


def test_a_repair_is_not_told_as_a_presence() -> None:
    fake = FakeDesk([JETIS])
    repair = record(5, RecordKind.ACCEPT, verdict=Verdict.ALREADY_PRESENT, participant=JETIS.id, reason="KTP cocok")
    card = correction_card(Line(repair, JETIS), desk(fake), WORDING)
    assert (card.word, card.tone, card.hint) == (
        "NOMOR DIPERBAIKI",
        Tone.ALREADY,
        "Nomor di daftar diperbaiki: KTP cocok",
    )


def test_a_recorded_doubt_is_told_as_it_stands_by_now() -> None:
    fake = FakeDesk([ELSEWHERE])
    kept = record(1, verdict=Verdict.NEEDS_REVIEW, number=a_nip(3))
    recalled = Recalled(Line(kept, None), None)
    offered = recalled_card(recalled, fake.scan(a_nip(3)), desk(fake), WORDING).forms
    assert [form.button for form in offered] == ["Terima di sesi ini …"]


def twins() -> list[Participant]:
    number = a_nip(1)
    return [person(1, name="Ani", number=number), person(2, name="Budi", number=number)]


def test_two_people_on_one_number_are_told_apart_by_name() -> None:
    card = scanned(FakeDesk(twins()), a_nip(1))
    assert [choice.who for choice in card.forms[0].choices] == ["Ani", "Budi"]


def test_two_numbers_in_one_code_are_told_apart_by_number() -> None:
    card = scanned(FakeDesk([JETIS, PACET]), f"{JETIS.number} {PACET.number}")
    assert [choice.who for choice in card.forms[0].choices] == [JETIS.number, PACET.number]


def test_an_excused_person_who_comes_is_explained_and_the_reason_is_written() -> None:
    excuse = record(1, RecordKind.EXCUSE, participant=JETIS.id, excuse=Excuse.SICK)
    card = scanned(FakeDesk([JETIS], [excuse]), JETIS.number)
    assert (card.hint, card.forms[0].fields[0].text) == (
        "Tercatat Sakit untuk sesi ini. Terima bila orangnya hadir.",
        "Hadir meski tercatat Sakit",
    )


def test_pact_before_registration_says_where_to_go() -> None:
    card = scanned(FakeDesk([JETIS]).at_pact(), JETIS.number)
    assert card.hint.startswith("Belum registrasi di sesi ini.")


@pytest.mark.parametrize(
    ("payload", "hint"),
    [
        ("https://contoh.test/menu", "Kode ini tidak memuat nomor pegawai."),
        ("19850719201001202", "Terbaca 17 angka; NIP 18 angka, NIK 16."),
        ("198513192010012023", "Ini bukan NIP atau NIK yang wajar."),
    ],
)
def test_an_invalid_code_says_what_is_wrong_with_it(payload: str, hint: str) -> None:
    card = scanned(FakeDesk([JETIS]), payload)
    assert card.hint.startswith(hint)


def test_a_long_payload_is_never_the_name() -> None:
    card = scanned(FakeDesk([JETIS]), "x" * 400)
    assert (card.name, len(card.number)) == ("Bukan nomor pegawai", 48)


def test_a_closed_session_names_the_next_one() -> None:
    card = scanned(FakeDesk([JETIS], closed=frozenset({"s1"})), JETIS.number)
    assert card.hint == "Sesi ini sudah ditutup. Yang dibuka: Hari 2, Selasa 31 Oktober 2023, 08.00 — GOR"


def test_a_session_of_another_day_says_its_day() -> None:
    fake = FakeDesk([JETIS], session=2)
    when = at("08:00", day=1)
    decision = fake.scan(JETIS.number, when)
    kept = record(9, verdict=Verdict.SESSION_CLOSED, at=when)
    card = card_for(Outcome(decision, kept), desk(fake), {}, WORDING)
    assert card.hint.startswith("Sesi ini untuk Selasa 31 Oktober 2023. Yang dibuka: Hari 1")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_word_in_english_too(verdict: Verdict) -> None:
    from netralitas_desktop.paths import resources
    from netralitas_desktop.ui.desk_words import verdict_word

    english = Wording.load(Language.ENGLISH, resources())
    assert verdict_word(verdict, english) != verdict_word(verdict, WORDING)


def test_a_void_says_why_and_offers_nothing_more_than_a_look_back() -> None:
    line = Line(record(2, RecordKind.VOID, reason="salah orang"), JETIS)
    card = correction_card(line, desk(FakeDesk()), WORDING)
    assert (card.tone, card.word, card.hint, kinds(card)) == (
        Tone.CLOSED,
        "DIBATALKAN",
        "Catatan dibatalkan: salah orang",
        [(Correction.HISTORY, "F9")],
    )


@pytest.mark.parametrize(
    ("day", "due", "word"), [(1, 5, "SIAP MEMINDAI"), (1, 0, "DAFTAR KOSONG"), (2, 5, "BUKAN HARI INI")]
)
def test_the_first_card_warns_of_an_empty_roster_and_of_another_day(day: int, due: int, word: str) -> None:
    assert idle_card(desk(FakeDesk()), at("08:00", day), due, WORDING).word == word


def test_the_first_card_of_a_closed_session_says_so_and_what_is_open() -> None:
    card = idle_card(desk(FakeDesk()), at("08:00"), 5, WORDING, frozenset({"s1"}))
    assert (card.tone, card.word, card.hint) == (
        Tone.CLOSED,
        "SESI DITUTUP",
        "Sesi ini sudah ditutup. Yang dibuka: Hari 2, Selasa 31 Oktober 2023, 08.00 — GOR",
    )


def test_at_tomorrows_session_the_first_card_leads_to_todays_that_is_closed() -> None:
    card = idle_card(desk(FakeDesk(session=2)), at("12:00"), 5, WORDING, frozenset({"s1"}))
    assert (card.word, card.hint) == (
        "BUKAN HARI INI",
        "Sesi hari ini, Hari 1, sudah ditutup. Pilih di atas untuk membukanya kembali.",
    )


def test_where_no_session_is_open_the_first_card_offers_to_reopen_its_own() -> None:
    card = idle_card(desk(FakeDesk()), at("08:00"), 5, WORDING, frozenset({"s1", "s2"}))
    assert (card.hint, kinds(card)) == (
        "Sesi ini sudah ditutup. Bila masih ada yang datang, buka kembali sesinya.",
        [(Correction.REOPEN, "F6")],
    )


def test_a_scan_in_a_closed_session_offers_to_reopen_it_only_on_its_day() -> None:
    closed = FakeDesk([JETIS], closed=frozenset({"s1"}))
    assert (kinds(scanned(closed, JETIS.number)), kinds(scanned(closed, JETIS.number, day=2))) == (
        [(Correction.REOPEN, "F6")],
        [],
    )


def test_at_the_pact_everybody_is_thanked_late_or_not() -> None:
    registered = record(1, participant=JETIS.id)
    card = scanned(FakeDesk([JETIS], [registered]).at_pact(), JETIS.number, "10:30")
    assert (card.tone, card.hint) == (Tone.PRESENT, "Pakta integritas tercatat. Terima kasih.")


def test_somebody_typed_by_name_is_compared_with_the_card() -> None:
    card = scanned(FakeDesk([JETIS]), "Orang 1")
    assert (card.tone, card.word, card.name, card.hint, kinds(card)) == (
        Tone.REVIEW,
        "PERLU DIPERIKSA",
        "Orang 1",
        "Diketik namanya: cocokkan dengan kartunya, lalu terima.",
        [(Correction.ACCEPT, "F6")],
    )


def test_several_people_of_one_typed_name_are_chosen_from() -> None:
    card = scanned(FakeDesk([person(1, name="Ani"), person(2, name="Ani")]), "Ani")
    assert (card.hint, [choice.who for choice in card.forms[0].choices]) == (
        "Beberapa orang bernama ini. Pilih menurut kartunya, lalu terima.",
        [a_nip(1), a_nip(2)],
    )


def test_groups_by_unit_have_no_kecamatan_before_them() -> None:
    assert group_label("Dinas Kesehatan", GroupBy.UNIT, WORDING) == "Dinas Kesehatan"


def test_a_group_that_says_kecamatan_itself_says_it_once() -> None:
    assert group_label("Kec. Jetis", GroupBy.KECAMATAN, WORDING) == "Kec. Jetis"


def test_counts_are_written_as_in_indonesia() -> None:
    said = counts(figures(GroupCount("Jetis", 1200, 2000), visitors=9, walk_ins=2), WORDING)
    assert (said.present, said.of, said.asides) == (
        "1.200",
        "dari 2.000 hadir · 60,0 %",
        ("800 belum hadir", "9 dari jadwal lain · 2 peserta tambahan"),
    )


def test_the_pace_is_told_with_when_the_last_will_be_in() -> None:
    said = counts(figures(GroupCount("Jetis", 1, 9), a_minute=4.5, forecast=Forecast(at("08:20"), True)), WORDING)
    assert said.asides == ("4,5 orang / menit", "perkiraan selesai 08.20", "8 belum hadir")


def test_a_forecast_behind_the_sessions_end_says_so() -> None:
    said = counts(figures(GroupCount("Jetis", 1, 9), a_minute=24.2, forecast=Forecast(at("11:20"), False)), WORDING)
    assert said.asides[:2] == ("24 orang / menit", "perkiraan selesai 11.20, lewat jam sesi")


def test_at_the_pact_signatures_are_counted() -> None:
    said = counts(figures(GroupCount("Jetis", 600, 970)), WORDING, Checkpoint.PACT)
    assert (said.of, said.asides) == ("dari 970 menandatangani · 61,9 %", ("370 belum tanda tangan",))


def test_a_closed_session_counts_who_stayed_away_without_a_word() -> None:
    said = counts(figures(GroupCount("Jetis", 909, 970)), WORDING, unexcused=17)
    assert said.asides == ("17 tanpa keterangan",)


def test_more_present_than_due_fills_the_bar_and_no_more() -> None:
    said = counts(figures(GroupCount("Jetis", 12, 10)), WORDING)
    assert (said.groups[0].share, said.asides) == (1.0, ("0 belum hadir",))


@pytest.mark.parametrize(
    ("kept", "name"),
    [
        (record(1, verdict=Verdict.INVALID_CODE, payload="abc"), "kode tanpa nomor pegawai"),
        (record(1, RecordKind.WALK_IN, name="Tamu"), "Tamu"),
        (record(1, verdict=Verdict.SESSION_CLOSED, payload="abc"), "abc"),
        (record(1, RecordKind.CLOSE), "Penutupan sesi"),
        (record(1, RecordKind.REOPEN, reason="rombongan terlambat"), "Pembukaan kembali"),
    ],
)
def test_a_line_without_a_listed_person_is_named_as_well_as_can_be(kept: Record, name: str) -> None:
    assert row(Line(kept, None), WORDING).name == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("salah orang", ""),
        (a_nip(1), a_nip(1)),
        ("NIP tidak ada 2023", ""),
        ("198513192010012023", "198513192010012023"),
        ("salah orang 9999999999999999", "9999999999999999"),
        ("telepon 081234567890", ""),
    ],
)
def test_a_number_typed_into_a_reason_is_a_scan(text: str, code: str) -> None:
    assert typed_scan(text) == code


def refused(fault: CodeFault, payload: str) -> tuple[Outcome, Record]:
    """A scan that was refused for what its code is."""
    kept = record(9, verdict=Verdict.INVALID_CODE, payload=payload, reason=FAULTS[fault])
    return Outcome(Decision(Verdict.INVALID_CODE, fault=fault), kept), kept


@pytest.mark.parametrize(
    ("fault", "word", "next_step"),
    [
        (CodeFault.FORGED, "KODE TIDAK ASLI", "Minta kartu pegawainya"),
        (CodeFault.UNSIGNED, "TANPA TANDA TANGAN", "Pindai kode di kartu kegiatan"),
        (CodeFault.UNLISTED, "TIDAK TERDAFTAR LAGI", "peserta tambahan (F7)"),
    ],
)
def test_a_refused_code_says_what_is_wrong_and_what_to_do(fault: CodeFault, word: str, next_step: str) -> None:
    outcome, _ = refused(fault, f"NS{'1' * 193}")
    card = card_for(outcome, desk(FakeDesk()), {}, WORDING)
    assert (card.tone, card.word, next_step in card.hint, card.forms) == (Tone.REFUSED, word, True, ())
    assert card.number == ""


def test_a_refused_ordinary_card_shows_its_number_for_comparison() -> None:
    outcome, _ = refused(CodeFault.UNSIGNED, JETIS.number)
    assert card_for(outcome, desk(FakeDesk()), {}, WORDING).number.replace(" ", "") == f"NIP{JETIS.number}"


def test_the_last_decisions_tell_a_refused_code_from_an_unreadable_one() -> None:
    _, kept = refused(CodeFault.FORGED, f"NS{'1' * 193}")
    unreadable = record(8, verdict=Verdict.INVALID_CODE, payload="x")
    words = [(line.word, line.name) for line in (row(Line(r, None), WORDING) for r in (kept, unreadable))]
    assert words == [("Kode tidak asli", "kode yang ditolak"), ("Kode tidak terbaca", "kode tanpa nomor pegawai")]


def test_a_signed_code_typed_into_a_form_is_a_scan() -> None:
    assert typed_scan(f"ns{'1' * 193}") == f"ns{'1' * 193}"


def test_without_a_camera_nobody_is_sent_to_one() -> None:
    card = idle_card(desk(FakeDesk()), at("08:00"), 5, WORDING, has_camera=False)
    assert "kamera" not in f"{card.name} {card.number}".casefold()
