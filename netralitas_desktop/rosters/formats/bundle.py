"""Archives of workbooks, as downloads come; they are unpacked in memory, never onto the disk."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.archive import open_archive
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

_PACKAGES = frozenset({"[Content_Types].xml", "mimetype"})
"""What stands in a zip that is one document itself."""
_ARCHIVES = (".zip", ".rar", ".7z", ".tar", ".gz")


def files_in(content: bytes, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """The path and bytes of each file with one of the endings; none where the zip is itself a document.

    Raises Unreadable for an archive that is locked, too large, holds another archive, or no such file.
    """
    with open_archive(content) as archive:
        if not _PACKAGES.isdisjoint(archive.namelist()):
            return
        for part in _wanted(archive, endings):
            yield _path(part), archive.read(part)


def _wanted(archive: ZipFile, endings: tuple[str, ...]) -> list[ZipInfo]:
    parts = [part for part in archive.infolist() if not part.is_dir() and not _is_leftover(part)]
    if any(part.filename.lower().endswith(_ARCHIVES) for part in parts):
        raise Unreadable(Fault.NESTED)
    wanted = sorted((part for part in parts if part.filename.lower().endswith(endings)), key=_path)
    if not wanted:
        raise Unreadable(Fault.WITHOUT_BOOKS)
    if len(wanted) > limits.FILES or sum(part.file_size for part in wanted) > limits.FILES_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    return wanted


def _is_leftover(part: ZipInfo) -> bool:
    """What macOS and Excel leave beside the files."""
    first, last = _path(part).split("/")[0], _path(part).split("/")[-1]
    return first == "__MACOSX" or last.startswith(("~$", "."))


def _path(part: ZipInfo) -> str:
    """The path inside the archive; it leads nowhere else."""
    steps = part.filename.replace("\\", "/").split("/")
    return "/".join(step for step in steps if step not in ("", ".", ".."))
