"""Locked workbooks, also of a format that no library here writes."""

import struct
from collections.abc import Iterable, Iterator
from hashlib import md5
from io import BytesIO
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from olefile import OleFileIO

_BLOCK = 1024
_FILE_PASS, _WRITE_ACCESS, _BOF, _BOUND_SHEET, _INTERFACE, _UNKNOWN = 0x2F, 0x5C, 0x809, 0x85, 0xE1, 0x1234
_SALT, _VERIFIER = b"salt of 16 bytes", b"anything of 16 b"


def locked(path: Path, password: str) -> Path:
    """The same .xlsx workbook under a password."""
    stream = BytesIO()
    OOXMLFile(BytesIO(path.read_bytes())).encrypt(password, stream)
    path.write_bytes(stream.getvalue())
    return path


def _rc4(key: bytes, size: int) -> bytes:
    state, at, stream = list(range(256)), 0, bytearray()
    for n in range(256):
        at = (at + state[n] + key[n % len(key)]) & 255
        state[n], state[at] = state[at], state[n]
    at = 0
    for n in range(1, size + 1):
        at = (at + state[n & 255]) & 255
        state[n & 255], state[at] = state[at], state[n & 255]
        stream.append(state[(state[n & 255] + state[at]) & 255])
    return bytes(stream)


def _key(password: str, block: int) -> bytes:
    """[MS-OFFCRYPTO] 2.3.6.2."""
    whole = md5(password.encode("utf-16-le")).digest()[:5]
    start = md5((whole + _SALT) * 16).digest()[:5]
    return md5(start + struct.pack("<I", block)).digest()


def _mixed(text: bytes, stream: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(text, stream, strict=True))


def locked_xls(content: bytes, password: str) -> bytes:
    """An old workbook under RC4, as Excel 97 to 2003 locks it ([MS-XLS] 2.2.10): the record of the lock takes
    the place of the record with the writer's name."""
    file = BytesIO(content)
    with OleFileIO(file, write_mode=True) as container:
        book = container.openstream("Workbook").read()
        keys = b"".join(_rc4(_key(password, block), _BLOCK) for block in range(len(book) // _BLOCK + 1))
        lock = struct.pack("<HHH", 1, 1, 1) + _SALT + _mixed(_VERIFIER + md5(_VERIFIER).digest(), keys[:32])
        made = _locked_records((record for record in _records(book) if record[0]), lock, keys)
        container.write_stream("Workbook", made + _record(_UNKNOWN, bytes(len(book) - len(made) - 4)))
    return file.getvalue()


def _records(book: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size


def _locked_records(records: Iterable[tuple[int, bytes]], lock: bytes, keys: bytes) -> bytes:
    first, *others = records
    writer = next(body for kind, body in others if kind == _WRITE_ACCESS)
    rest = bytes(len(writer) - len(lock) - 4)
    made = _record(*first) + _record(_FILE_PASS, lock) + _record(_UNKNOWN, rest)
    for kind, body in others:
        if kind == _WRITE_ACCESS:
            continue
        at = len(made) + 4
        plain = len(body) if kind in (_BOF, _INTERFACE) else 4 if kind == _BOUND_SHEET else 0
        made += _record(kind, body[:plain] + _mixed(body, keys[at : at + len(body)])[plain:])
    return made


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
