"""Which kinds of codes an event's cards are read for, after the event was made."""

from netralitas_desktop.domain.signed_codes import SignedCodes


def test_kinds_are_added_and_taken_away_and_the_event_keeps_all_else(ceremony):
    read_kinds = ceremony.program.read_kinds
    more = read_kinds(ceremony.event, ("itf", "pdf417"))
    fewer = read_kinds(more, ())
    assert (more.codes, fewer) == (("itf", "pdf417"), ceremony.event)


def test_the_event_is_found_with_its_kinds_afterwards(ceremony):
    changed = ceremony.program.read_kinds(ceremony.event, ("itf",))
    assert ceremony.program.catalogue.event(ceremony.event.id) == changed


def test_a_kind_named_twice_is_kept_once(ceremony):
    assert ceremony.program.read_kinds(ceremony.event, ("itf", "ean", "itf")).codes == ("itf", "ean")


def test_what_the_events_papers_carry_stays(ceremony):
    ceremony.program.sign_codes(ceremony.event, SignedCodes.ALSO)
    ceremony.program.read_kinds(ceremony.event, ("itf",))
    assert ceremony.program.sign_codes.of(ceremony.event).codes is SignedCodes.ALSO
