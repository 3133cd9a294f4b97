"""Sound files made unsound: bytes flipped, cut and doubled, parts dropped, XML cut, entries of packages swapped."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

Parts = dict[str, bytes]


def mutant(content: bytes, dice: Random) -> tuple[str, bytes]:
    """What was done to the file, and the file."""
    ways: list[Callable[[bytes, Random], bytes]] = [flipped, cut, doubled, overwritten]
    if content.startswith(b"PK"):
        ways += [part_dropped, part_cut, part_flipped, parts_swapped, markup_torn, numbers_grown] * 2
    way = dice.choice(ways)
    return way.__name__, way(content, dice)


def flipped(content: bytes, dice: Random) -> bytes:
    made = bytearray(content)
    for _ in range(dice.choice((1, 8, 200))):
        made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


def cut(content: bytes, dice: Random) -> bytes:
    return content[: dice.randrange(len(content))]


def doubled(content: bytes, dice: Random) -> bytes:
    start, end = sorted(dice.randrange(len(content)) for _ in range(2))
    return content[:end] + content[start:]


def overwritten(content: bytes, dice: Random) -> bytes:
    """Lengths and counts become as large as they can be."""
    at = dice.randrange(len(content))
    return content[:at] + dice.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f")) + content[at + 4 :]


def part_dropped(content: bytes, dice: Random) -> bytes:
    parts = _parts(content)
    del parts[dice.choice(list(parts))]
    return _packed(parts)


def part_cut(content: bytes, dice: Random) -> bytes:
    return _changed(content, dice, cut)


def part_flipped(content: bytes, dice: Random) -> bytes:
    return _changed(content, dice, flipped)


def parts_swapped(content: bytes, dice: Random) -> bytes:
    parts = _parts(content)
    one, other = dice.choice(list(parts)), dice.choice(list(parts))
    parts[one], parts[other] = parts[other], parts[one]
    return _packed(parts)


def markup_torn(content: bytes, dice: Random) -> bytes:
    """One tag less, or one tag twice."""

    def torn(part: bytes, dice: Random) -> bytes:
        start = part.find(b"<", dice.randrange(len(part)))
        end = part.find(b">", start) + 1
        return part[:start] + part[start:end] * dice.choice((0, 2)) + part[end:]

    return _changed(content, dice, torn)


def numbers_grown(content: bytes, dice: Random) -> bytes:
    """Some number between quotation marks or tags becomes another one."""

    def grown(part: bytes, dice: Random) -> bytes:
        digits = [at for at in range(len(part)) if part[at : at + 1].isdigit()][:20_000]
        if not digits:
            return part
        at = dice.choice(digits)
        return part[:at] + dice.choice((b"-1", b"4294967296", b"1048577", b"1e400", b"")) + part[at + 1 :]

    return _changed(content, dice, grown)


def _changed(content: bytes, dice: Random, change: Callable[[bytes, Random], bytes]) -> bytes:
    parts = _parts(content)
    name = dice.choice([name for name in parts if parts[name]])
    parts[name] = change(parts[name], dice)
    return _packed(parts)


def _parts(content: bytes) -> Parts:
    try:
        with ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile as fault:
        raise ValueError("only sound packages can be changed part by part") from fault


def _packed(parts: Parts) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return stream.getvalue()
