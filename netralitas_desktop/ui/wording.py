"""All wording of the interface in one place: Indonesian here, English in resources/translations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree

from netralitas_desktop.domain.operator_problem import OperatorProblem


class Language(StrEnum):
    INDONESIAN = "id"
    ENGLISH = "en"


_DAYS = {
    Language.INDONESIAN: ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Language.INDONESIAN: (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ),
    Language.ENGLISH: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


class Wording:
    """Says things in the chosen language. Texts are written in Indonesian and translated by a Qt Linguist file."""

    def __init__(self, language: Language = Language.INDONESIAN, translations: Mapping[str, str] | None = None) -> None:
        self.language = language
        self._translations = translations or {}

    @classmethod
    def load(cls, language: Language, resources: Path) -> Wording:
        """The wording of that language, from `resources/translations/netralitas_<language>.ts`."""
        if language is Language.INDONESIAN:
            return cls(language)
        return cls(language, read_ts(resources / "translations" / f"netralitas_{language.value}.ts"))

    def __call__(self, text: str, /, **values: object) -> str:
        """The text in the chosen language with its values in place."""
        said = self._translations.get(text, text)
        return said.format(**values) if values else said

    def problem(self, problem: OperatorProblem) -> str:
        """An operator's problem as a sentence."""
        return self._translations.get(problem.sentence, problem.sentence).format(**problem.values)

    def day(self, day: date, *, weekday: bool = True, short: bool = False, year: bool = True) -> str:
        """`Senin 30 Oktober 2023`, or `Senin 30 Okt` where it is short and without a year."""
        month = _MONTHS[self.language][day.month - 1]
        parts = [_DAYS[self.language][day.weekday()]] if weekday else []
        parts += [str(day.day), month[:3] if short else month]
        parts += [str(day.year)] if year else []
        return " ".join(parts)

    def clock(self, at: time | datetime, *, seconds: bool = False) -> str:
        """`08.05`, as times are written in Indonesia; `08:05` in English."""
        dot = "." if self.language is Language.INDONESIAN else ":"
        return at.strftime(f"%H{dot}%M{dot}%S" if seconds else f"%H{dot}%M")

    def count(self, number: int) -> str:
        """`4.731` in Indonesian, `4,731` in English."""
        text = f"{number:,}"
        return text.replace(",", ".") if self.language is Language.INDONESIAN else text

    def decimal(self, number: float) -> str:
        """`2,4` in Indonesian, `2.4` in English; halves up, as spreadsheets round them."""
        said = str(Decimal(str(number)).quantize(Decimal("0.1"), ROUND_HALF_UP))
        return said.replace(".", ",") if self.language is Language.INDONESIAN else said

    def percent(self, share: float) -> str:
        """`93,7 %` in Indonesian, `93.7%` in English; `share` is between 0 and 1."""
        text = self.decimal(float(Decimal(str(share)) * 100))
        return f"{text} %" if self.language is Language.INDONESIAN else f"{text}%"


def read_ts(path: Path) -> dict[str, str]:
    """Source text → translation, of a Qt Linguist file; what is unfinished or vanished is left out."""
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is not None and translation is not None and translation.get("type") is None:
            found[source.text or ""] = translation.text or ""
    return found
