"""What a source of pictures is, and how it says that it has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, Self

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.frames import Frame


class SourceUnavailable(OperatorProblem):
    """A source cannot be opened, or gives no pictures any more."""

    template = "Tidak ada kamera, berkas atau folder bernama {name}. Pilih sumber gambar yang lain."


class PictureUnreadable(OperatorProblem):
    """One picture of several cannot be read; the others go on."""

    template = "Gambar {name} tidak dapat dibaca dan dilewati. Simpan ulang gambar itu sebagai JPG atau PNG."


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """One picture of a source; `at_s` is media time in seconds and never goes back within one iteration."""

    frame: Frame
    at_s: float
    name: str
    problem: PictureUnreadable | None = None
    """Set where the picture could not be read; its frame is then empty."""

    fps: float | None = None
    """Pictures a second that a live source really gives, 0 until it is known; None for other sources."""


class Source(Protocol):
    """Pictures, one after the other; may be iterated once."""

    @property
    def name(self) -> str: ...

    @property
    def is_continuous(self) -> bool:
        """Whether the same card stays in view over many shots, as in front of a camera; else each shot is a scan."""
        ...

    @property
    def is_live(self) -> bool:
        """Whether shots come at their own pace and a shot that is not taken is gone."""
        ...

    @property
    def has_noise(self) -> bool:
        """Whether even a scene at rest differs from shot to shot, so that one which never does is frozen."""
        ...

    def __iter__(self) -> Iterator[Shot]:
        """Raises SourceUnavailable when a live source is lost; a finite one just ends."""
        ...

    def close(self) -> None:
        """Releases the device or file; may be called twice."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
