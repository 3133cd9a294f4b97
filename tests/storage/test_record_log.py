"""The append-only log on disk: chained, never changed, and found again as it was written."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import (
    FIRST_HASH,
    BrokenLink,
    ChainFault,
    Excuse,
    RecordKind,
    Verdict,
    broken_links,
    fingerprint,
)
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.references import Ambiguous, NotFound
from tests.fakes import DEVICE, EVENT, a_nip, a_row, at, record, schedule

FIRST, SECOND = schedule().sessions


@pytest.fixture
def log(stores):
    return stores.log


def tamper(stores, *statements):
    """What somebody with a database browser can do."""
    for trigger in ("record_no_update", "record_no_delete"):
        stores.database.run(f"DROP TRIGGER IF EXISTS {trigger}")
    for statement in statements:
        stores.database.run(statement)


def test_a_record_comes_back_as_it_was_written(log):
    written = log.append(
        record(
            1,
            checkpoint=Checkpoint.PACT,
            participant="p1",
            number="n",
            payload="x\u00a0’",
            name="Tamu",
            unit="SDN",
            mode=Mode.ONLINE,
            late=True,
            excuse=Excuse.STUDY,
            reason="a",
            refers_to="r0",
            at=at("08:00:00") + timedelta(microseconds=1),
        )
    )
    assert log.find(written.id) == written


def test_the_guests_of_a_session_are_its_valid_presences_of_nobody_and_whom_they_name(log):
    def guest(n, session="s1", **said):
        return record(n, RecordKind.WALK_IN, session, name="Tamu", **said)

    drafts = (
        guest(1, "s2"),
        guest(2, "s2"),
        guest(3, refers_to="r0001"),
        guest(4, refers_to="r0002"),
        guest(5),
        record(6, number=a_nip(9), checkpoint=Checkpoint.PACT),
        record(7, number=a_nip(8), verdict=Verdict.NOT_LISTED),
        record(8, participant="p1"),
        record(9, RecordKind.VOID, "s2", refers_to="r0002"),
        record(10, RecordKind.VOID, refers_to="r0005"),
    )
    written = [log.append(draft) for draft in drafts]
    assert log.guests(EVENT, "s1") == (written[0], written[2], written[3], written[5])


def test_a_record_without_a_verdict_comes_back(log):
    written = log.append(record(1, RecordKind.VOID))
    assert log.of_event(EVENT) == (written,)


def test_the_sequence_of_each_device_has_no_gaps(log):
    devices = ["d1", "d2", "d1", "d1", "d2"]
    written = [log.append(record(n, device=d, seq=0)) for n, d in enumerate(devices, 1)]
    assert [(r.device, r.seq) for r in written] == [("d1", 1), ("d2", 1), ("d1", 2), ("d1", 3), ("d2", 2)]


def test_each_record_names_the_hash_before_it(log):
    one, two = log.append(record(1)), log.append(record(2))
    assert (one.previous_hash, two.previous_hash, two.hash) == (FIRST_HASH, one.hash, fingerprint(two))


def test_a_record_that_is_refused_leaves_no_gap(log):
    log.append(record(1))
    with pytest.raises(sqlite3.IntegrityError):
        log.append(record(1))
    assert log.append(record(2)).seq == 2


def test_the_chain_on_disk_is_whole(log):
    for n in range(1, 6):
        log.append(record(n, device=f"d{n % 2 + 1}"))
    assert list(broken_links(log.everything())) == []


def test_everything_is_read_page_by_page(log, monkeypatch):
    monkeypatch.setattr("netralitas_desktop.storage.record_log._PAGE", 2)
    written = [log.append(record(n, device=f"d{n % 2 + 1}")) for n in range(1, 8)]
    assert list(log.everything()) == sorted(written, key=lambda r: (r.device, r.seq))


@pytest.mark.parametrize("table", ["record", "session_roster"])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE {table} SET {column} = 'x'",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "UPDATE OR REPLACE {table} SET {column} = 'x'",
        "UPDATE {table} SET {column} = {column}",
    ],
)
def test_nothing_of_the_log_is_ever_changed(stores, table, change):
    [ani] = stores.add([a_row(1)])
    stores.log.close(record(1, RecordKind.CLOSE), [ani.id])
    before = stores.database.rows(f"SELECT * FROM {table}")
    column = {"record": "payload", "session_roster": "participant"}[table]
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        stores.database.run(change.format(table=table, column=column))
    assert stores.database.rows(f"SELECT * FROM {table}") == before


def test_another_record_cannot_take_a_place_in_the_chain(stores):
    stores.log.append(record(1))
    columns = [
        "'other' AS id" if c[1] == "id" else f'"{c[1]}"' for c in stores.database.rows("PRAGMA table_info(record)")
    ]
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        stores.database.run(f"INSERT OR REPLACE INTO record SELECT {', '.join(columns)} FROM record")


def test_a_record_is_found_by_the_beginning_of_its_id(log):
    written = log.append(record(1, id="0199abcd-1"))
    assert log.find(" 0199AB ") == written


def test_an_exact_id_wins_over_a_longer_one(log):
    short = log.append(record(1, id="0199"))
    log.append(record(2, id="01990"))
    assert log.find("0199") == short


def test_a_beginning_of_two_ids_is_ambiguous(log):
    for n in (1, 2):
        log.append(record(n, id=f"0199-{n}"))
    with pytest.raises(Ambiguous):
        log.find("0199")


@pytest.mark.parametrize("text", ["", "  ", "0200", "%", "_", "0199-_", "'"])
def test_what_begins_no_id_is_not_found(log, text):
    log.append(record(1, id="0199-1"))
    with pytest.raises(NotFound):
        log.find(text)


def test_the_latest_records_of_a_session_come_newest_first(log):
    for n in range(1, 5):
        log.append(record(n, session="s2" if n == 2 else "s1"))
    assert [r.id for r in log.latest("s1", 2)] == ["r0004", "r0003"]


def test_a_closed_session_keeps_who_was_due(stores):
    people = stores.add([a_row(1), a_row(2)])
    stores.log.close(record(1, RecordKind.CLOSE), [p.id for p in people])
    [closing] = stores.log.closings(EVENT)
    assert (closing.session, closing.due) == ("s1", {p.id for p in people})


def test_a_session_of_nobody_can_be_closed(log):
    log.close(record(1, RecordKind.CLOSE), [])
    assert (log.closed_sessions(EVENT), log.closings(EVENT)[0].due) == ({"s1"}, frozenset())


def test_a_reopened_session_is_open(log):
    log.close(record(1, RecordKind.CLOSE), [])
    log.append(record(2, RecordKind.REOPEN))
    assert (log.closed_sessions(EVENT), log.closings(EVENT)) == (frozenset(), ())


def test_a_session_closed_again_has_who_was_due_the_second_time(stores):
    ani, budi = stores.add([a_row(1), a_row(2)])
    stores.log.close(record(1, RecordKind.CLOSE), [ani.id])
    stores.log.append(record(2, RecordKind.REOPEN))
    stores.log.close(record(3, RecordKind.CLOSE), [budi.id])
    assert stores.log.closings(EVENT)[0].due == {budi.id}


def test_only_what_was_recorded_since_is_read(stores):
    log = stores.log
    for n, (session, device) in enumerate((("s1", DEVICE), ("s2", DEVICE), ("s1", DEVICE), ("s1", "d2")), 1):
        log.append(record(n, session=session, device=device))
    assert ([r.id for r in log.of_session_after("s1", DEVICE, 1, 9)], log.heads()) == (["r0003"], {DEVICE: 3, "d2": 1})


def test_what_was_recorded_since_is_read_some_at_a_time(stores):
    for n in (1, 2, 3):
        stores.log.append(record(n))
    first = stores.log.of_session_after("s1", DEVICE, 0, 2)
    rest = stores.log.of_session_after("s1", DEVICE, first[-1].seq, 2)
    assert ([r.seq for r in first], [r.seq for r in rest]) == ([1, 2], [3])


@pytest.fixture
def three(stores):
    for n in (1, 2, 3):
        stores.log.append(record(n, payload=f"kode {n}"))
    return stores


def test_an_altered_record_is_found(three):
    tamper(three, "UPDATE record SET payload = 'lain' WHERE seq = 2")
    assert list(three.log.broken_links()) == [BrokenLink("d1", 2, ChainFault.ALTERED)]


@pytest.mark.parametrize(
    "change", ["verdict = 'hadir'", "at = 'kemarin'", "kind = ''", "checkpoint = 'x'", "excuse = 'malas'", "seq = 'x'"]
)
def test_a_record_altered_beyond_reading_is_found(three, change):
    tamper(three, f"UPDATE record SET {change} WHERE seq = 2")
    assert [link.device for link in three.log.broken_links()] == ["d1"]


@pytest.mark.parametrize(("seqs", "gap"), [("(3)", 3), ("(2)", 2), ("(1)", 1), ("(2, 3)", 2), ("(1, 2, 3)", 1)])
def test_deleted_records_are_found(three, seqs, gap):
    tamper(three, f"DELETE FROM record WHERE seq IN {seqs}")
    assert list(three.log.broken_links()) == [BrokenLink("d1", gap, ChainFault.GAP)]


def test_a_record_slipped_in_behind_the_last_one_is_found(three):
    row = replace(record(4), seq=4, hash="x")
    columns = {"id": row.id, "seq": 4, "hash": "x"}
    names = [c[1] for c in three.database.rows("PRAGMA table_info(record)")]
    values = ", ".join(f"'{columns[n]}'" if n in columns else f'"{n}"' for n in names)
    three.database.run(f"INSERT INTO record SELECT {values} FROM record WHERE seq = 3")
    assert [link.seq for link in three.log.broken_links()] == [4]
