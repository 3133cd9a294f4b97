"""Separated text: whatever the separator, quotation marks and encoding, the cells are those that were put in."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.text_marks import without_text_mark
from netralitas_desktop.rosters.formats.delimited import SEPARATORS, read_delimited
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.reading import tables_in
from netralitas_desktop.rosters.formats.text import text_of

NIP = "198001012005012001"
LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZéèüñ'’.\"-/"
NAMES = st.text(LETTERS, min_size=1, max_size=20).map(str.strip).filter(bool)
TITLED = st.tuples(NAMES, st.sampled_from(["", ", S.Pd.", ", A.Ma.Pd.", "\nS.Pd.", "; M.M."])).map("".join)
NUMBERS = st.integers(10**17, 10**18 - 1).map(str)
ROWS = st.lists(st.tuples(TITLED, NUMBERS, NAMES, st.sampled_from(["PNS", "PPPK"])), min_size=1, max_size=12)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
HEADER = ("NAMA", "NIP", "UNIT KERJA", "STATUS")


def rows_of(content: bytes) -> tuple[tuple[object, ...], ...]:
    (table,) = tables_in("daftar", content, "")
    return tuple(table.rows)


@settings(max_examples=150, deadline=None)
@given(ROWS, st.sampled_from(SEPARATORS), ENCODINGS, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_what_was_written_is_read(rows, separator, encoding, line_end, quotes_all):
    stream = StringIO(newline="")
    always = quotes_all or line_end == "\r"  # Python leaves a lone \n bare there
    quoting = csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL
    writer = csv.writer(stream, delimiter=separator, quoting=quoting, lineterminator=line_end)
    writer.writerows([HEADER, *rows])
    meant = [tuple(map(without_text_mark, row)) for row in rows]  # as "'-" is "-"
    assert rows_of(stream.getvalue().encode(encoding)) == (HEADER, *meant)


@pytest.mark.parametrize("cell", [f'"=""{NIP}"""', f'="{NIP}"', f' = "{NIP}" '])
def test_a_text_formula_is_its_text(cell):
    assert rows_of(f"NAMA;NIP\nAni;{cell}\n".encode()) == (("NAMA", "NIP"), ("Ani", NIP))


@pytest.mark.parametrize("text", [NIP, "00123", "1/2", "=1+1", "08.30"])
def test_an_apostrophe_that_kept_a_cell_a_text_is_no_part_of_it(text):
    assert rows_of(f"NAMA;UNIT\nAni;'{text}\n".encode()) == (("NAMA", "UNIT"), ("Ani", text))


def test_numbers_stay_as_they_are_written():
    assert rows_of(b"NAMA;NIP\nAni;1.98001E+17\nBudi;007\n")[1:] == (("Ani", "1.98001E+17"), ("Budi", "007"))


def test_excel_is_told_the_separator_in_the_first_line():
    assert rows_of(b"sep=,\r\nNAMA,NIP;NIK\r\nAni,1;2\r\n") == (("NAMA", "NIP;NIK"), ("Ani", "1;2"))


def test_titles_above_a_table_do_not_hide_its_separator():
    text = "DAFTAR PESERTA, KABUPATEN MOJOKERTO, TAHUN 2024, LAMPIRAN\n\nNAMA;NIP\nAni, S.Pd.;1\nBudi, S.H.;2\n"
    assert rows_of(text.encode())[2:] == (("NAMA", "NIP"), ("Ani, S.Pd.", "1"), ("Budi, S.H.", "2"))


@pytest.mark.parametrize("odd", ['Ani "Ani" Lestari', 'Pipa 5"', '"Ani', '"Ani" Lestari'])
def test_an_odd_quotation_mark_costs_its_own_cell_only(odd):
    text = f"NAMA;NIP;UNIT\n{odd};1;SD\nBudi;2;SD\nCici;3;SD\n"
    rows = rows_of(text.encode())
    assert [row[1:] for row in rows] == [("NIP", "UNIT"), ("1", "SD"), ("2", "SD"), ("3", "SD")]


def test_bytes_of_something_else_are_no_text():
    with pytest.raises(Unreadable) as refused:
        text_of(bytes(range(256)) * 4)
    assert refused.value.fault is Fault.OTHER_FORMAT


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_some_table(text):
    (table,) = read_delimited("x", text)
    assert all(isinstance(cell, str | None) for row in table.rows for cell in row)
