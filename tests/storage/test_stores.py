"""Events, rosters and settings on disk come back as they were given."""

from dataclasses import replace
from datetime import date, time

import pytest

from netralitas_desktop.domain.import_plan import Change, ImportPlan, Issue, IssueCode
from netralitas_desktop.domain.participants import Entry, Mode, Place, Sex
from netralitas_desktop.domain.sessions import Event, GroupBy, Policy, Session
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.references import NotFound
from tests.fakes import EVENT, a_nik, a_nip, a_row, damaged, schedule
from tests.storage.sqlite_stores import roster_file

WHOLE = Entry("Ani", a_nip(1), "raw", a_nip(1)[:15], "Jetis", "SDN 1", "Guru", "III/a", "PNS", Sex.WOMAN, Mode.ONLINE)


def an_issue(file="f1", row=3):
    return Issue(IssueCode.NAME_MISSING, file, "Sheet1", row, "Nama kosong.", "nama")


def test_an_event_comes_back(stores):
    other = Event("e2", "Apel", "Pendapa", "BKPSDM", "Asia/Jayapura", GroupBy.UNIT, Policy.REFUSE, 0, True)
    stores.events.add(other, [Session("x", "e2", "Pagi", date(2024, 2, 29), time(7, 30), time(9), "", ("Dinas A",))])
    assert stores.events.event("e2") == other


def test_events_come_newest_first(stores):
    stores.events.add(Event("e2", "Baru"), [replace(schedule().sessions[0], id="x", event="e2")])
    assert [e.id for e in stores.events.events()] == ["e2", "e1"]


def test_an_unknown_event_is_not_found(stores):
    with pytest.raises(NotFound):
        stores.events.event("e9")


def test_a_schedule_comes_back_in_the_order_of_its_days(stores):
    assert stores.events.schedule(EVENT) == schedule()


def test_an_unknown_event_has_an_empty_schedule(stores):
    assert stores.events.schedule("e9").sessions == ()


def test_a_person_comes_back(stores):
    [ani] = stores.add([replace(a_row(1), entry=WHOLE)])
    assert (stores.rosters.person(ani.id), ani.entry, ani.place) == (ani, WHOLE, Place("f1", "Sheet1", 2))


def test_an_unknown_person_is_not_found(stores):
    with pytest.raises(NotFound):
        stores.rosters.person("p9")


def test_a_plan_is_applied_as_it_stands(stores):
    ani, budi, cici, dedi = stores.add([a_row(n) for n in range(1, 5)])
    moved = Place("f2", "Lain", 9)
    stores.rosters.apply(EVENT, ImportPlan(removed=(dedi,)), [], [])
    plan = ImportPlan(
        added=(a_row(9, file="f2"),),
        changed=(Change(ani, WHOLE, moved),),
        removed=(budi,),
        restored=(Change(dedi, dedi.entry, moved),),
        placed=((cici, moved),),
    )
    stores.rosters.apply(EVENT, plan, [roster_file("f2")], [])
    assert [(p.entry, p.place, p.removed) for p in stores.rosters.people(EVENT)] == [
        (WHOLE, moved, False),
        (budi.entry, budi.place, True),
        (cici.entry, moved, False),
        (dedi.entry, moved, False),
        (a_row(9).entry, Place("f2", "Sheet1", 10), False),
    ]


def test_a_file_keeps_its_bytes(stores):
    stores.add([a_row(1)])
    assert stores.rosters.files(EVENT) == (roster_file(),)


def test_a_file_in_which_nobody_stands_any_more_is_not_given_back(stores):
    people = stores.add([a_row(1)])
    stores.rosters.apply(EVENT, ImportPlan(removed=people), [], [an_issue()])
    assert (stores.rosters.files(EVENT), stores.rosters.issues(EVENT)) == ((), ())


def test_a_file_is_known_by_its_bytes_in_its_event(stores):
    stores.add([a_row(1)])
    known = [stores.rosters.known_file(e, s) for e, s in ((EVENT, "sha-f1"), (EVENT, "other"), ("e9", "sha-f1"))]
    assert known == ["f1", None, None]


def test_the_same_file_again_is_kept_once_with_its_new_issues(stores):
    people = stores.add([a_row(1)])
    for row in (3, 4):
        placed = ImportPlan(placed=((people[0], Place("f1", "Sheet1", row)),))
        stores.rosters.apply(EVENT, placed, [roster_file()], [an_issue(row=row)])
    assert (len(stores.rosters.files(EVENT)), stores.rosters.issues(EVENT)) == (1, (an_issue(row=4),))


def test_an_import_that_fails_halfway_leaves_nothing(stores):
    [ani] = stores.add([a_row(1)])
    impossible = replace(a_row(2), place=Place("no-such-file", "Sheet1", 2))
    plan = ImportPlan(added=(a_row(3, file="f2"), impossible), removed=(ani,))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        stores.rosters.apply(EVENT, plan, [roster_file("f2")], [])
    assert (stores.rosters.people(EVENT), len(stores.rosters.files(EVENT))) == ((ani,), 1)


@pytest.mark.parametrize("digits", [a_nip(3), a_nik(3), ""])
def test_a_repair_gives_the_number_and_keeps_what_stood_there(stores, digits):
    [cici] = stores.add([a_row(3, **damaged(3))])
    stores.rosters.repair_number(cici.id, digits)
    assert stores.rosters.person(cici.id).entry == replace(cici.entry, number=digits)


def test_after_a_repair_one_person_is_another(stores):
    ani, _ = stores.add([a_row(1, **damaged(1)), a_row(2)])
    before = stores.rosters.version()
    stores.rosters.repair_number(ani.id, a_nip(1))
    assert (stores.rosters.changed_since(before), stores.rosters.changed_since(stores.rosters.version())) == (
        {ani.id},
        set(),
    )


def test_after_an_import_anybody_may_be_another(stores):
    before = stores.rosters.version()
    [ani] = stores.add([a_row(1, **damaged(1))])
    stores.rosters.repair_number(ani.id, a_nip(1))
    assert stores.rosters.changed_since(before) is None


def test_what_somebody_is_found_by_is_read_of_everybody_or_of_some(stores):
    ani, budi, cici = stores.add([a_row(n) for n in (1, 2, 3)])
    stores.rosters.apply(EVENT, ImportPlan(removed=(cici,)), [], [])
    [every] = stores.rosters.findable(EVENT)
    assert {f.id: f.number for f in every} == {ani.id: ani.number, budi.id: budi.number}
    assert [f.name for f in stores.rosters.findable_among(EVENT, [budi.id, cici.id])] == [budi.name]


def test_a_long_roster_comes_in_pages_each_person_once(stores):
    people = stores.add([a_row(1, row=n) for n in range(2, 4_503)])
    pages = list(stores.rosters.pages(EVENT))
    assert (len(pages), [p.id for page in pages for p in page]) == (3, [p.id for p in people])


def test_settings_come_back(stores):
    wanted = Settings("d1", "en", "Meja 3", "Rina", "dark", "off", "e1")
    stores.settings.save(wanted)
    assert stores.settings.settings() == wanted


def test_a_new_laptop_has_plain_settings(tmp_path, stores):
    stores.database.run("DELETE FROM setting")
    assert stores.settings.settings() == Settings()


def test_a_desk_is_known_by_its_last_name(stores):
    stores.settings.save(Settings(device="d1", desk_name="Meja Utara"))
    assert stores.settings.desk_names() == {"d1": "Meja Utara", "d2": "Meja 2"}


def test_renaming_a_desk_keeps_its_chain(stores):
    before = stores.database.rows("SELECT head_seq, head_hash FROM device WHERE id = 'd1'")
    stores.settings.save(Settings(device="d1", desk_name="Meja Utara"))
    assert stores.database.rows("SELECT head_seq, head_hash FROM device WHERE id = 'd1'") == before
