"""A search among 100,000 people as it is typed, against SQLite's LIKE scan for the same text over the same people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from random import Random

from benchmarks.ratio import Ratio, worked
from netralitas_desktop.domain.search import Findable, PeopleIndex

PEOPLE = 100_000
RUNS = 9
FIRST = (
    "Siti Muhammad Moh. Ahmad Achmad Sri Nur Eko Budi Agus Dwi Tri Endang Supriyanto Slamet Soetjipto Djoko"
    " Sulistyowati Khoirul Syaiful Wahyu Yuli Dewi Rina Hendra Indah Lestari Zainal Umi Abdul M. Nur'aini Fatimah Joko"
)
LAST = (
    "Rahayu Santoso Wibowo Hidayat Aminah Kurniawan Setyaningsih Purwanto Handayani Rohmah Anwar Maulana Susanti Utomo"
    " Fauzi Mahmudah Prasetyo Wulandari Hartono Kusuma Widodo Ningsih Subagyo Ramadhan Azizah Cahyono Puspita Iskandar"
)
SYLLABLES = "ba di su ka ri no ta mi ya lu ro se wan to ni ra ju han fa gi"
ASKED = (
    "s", "m", "si", "siti", "siti aminah", "aminah siti", "muhammad", "muhammad fauzi", "moh. fauzi", "mohamad",
    "nuraini", "nur'aini", "nur aini", "sri w", "m f", "sutjipto", "khairul", "supryanto wibowo", "setyaningish",
    "sulistyowti", "198", "200", "001", "777", "80010", "19800101", "2005011", "sd", "sdn", "sd negeri", "sdn 12",
    "pacet", "ngro",
    "siti sdn kec. pacet", "muhammad sd negeri pacet", "zzzzzz", "zzzzzz qqqqq", "drs. ahmad hidayat, s.pd.",
)  # fmt: skip


def _like(table: sqlite3.Connection, text: str) -> object:
    return table.execute(_LIKE, {"t": f"%{text}%"}).fetchall()


def measure() -> Iterator[Ratio]:
    """The slowest of the searches by the time that its thread worked, each the median of its runs, stands for all."""
    people = invented(PEOPLE)
    index = PeopleIndex(people)
    ours: dict[str, list[float]] = {text: [] for text in ASKED}
    likes: dict[str, list[float]] = {text: [] for text in ASKED}
    with closing(_table(people)) as table:
        for run in range(RUNS):
            for text in ASKED:
                for is_ours in (True, False) if run % 2 else (False, True):
                    if is_ours:
                        ours[text].append(worked(partial(index.search, text)))
                    else:
                        likes[text].append(worked(partial(_like, table, text)))
    slowest = max(ASKED, key=lambda text: sorted(ours[text])[RUNS // 2])
    name = f"search among 100,000 people, slowest of {len(ASKED)} (“{slowest}”)"
    yield Ratio(name, "SQLite LIKE scan", tuple(ours[slowest]), tuple(likes[slowest]), 0.5)


_LIKE = (
    "SELECT id FROM person WHERE name LIKE :t OR number LIKE :t OR unit LIKE :t OR kecamatan LIKE :t"
    " ORDER BY name LIMIT 20"
)


def invented(count: int) -> list[Findable]:
    """That many people, the same every time: common names, rare ones, 2,000 schools in 18 kecamatan."""
    random = Random(7)
    first, last, syllables = FIRST.split(), LAST.split(), SYLLABLES.split()
    groups = ["Pacet", "Trawas", *("".join(random.sample(syllables, 3)).title() for _ in range(16))]
    return [
        Findable(
            f"p{n:06d}",
            " ".join((random.choice(first), "".join(random.choices(syllables, k=3)).title(), random.choice(last))),
            _nip(random),
            "",
            "",
            f"SD Negeri {n % 2000} {groups[n % 2000 % 18]}",
            f"Kec. {groups[n % 2000 % 18]}",
        )
        for n in range(count)
    ]


def _nip(random: Random) -> str:
    born = f"{random.randint(1964, 2000)}{random.randint(1, 12):02d}{random.randint(1, 28):02d}"
    appointed = f"{random.randint(1990, 2023)}{random.randint(1, 12):02d}"
    return f"{born}{appointed}{random.randint(1, 2)}{random.randint(1, 999):03d}"


def _table(people: list[Findable]) -> sqlite3.Connection:
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE person (id, name, number, raw_number, damaged_prefix, unit, kecamatan)")
    table.executemany("INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)", people)
    return table
