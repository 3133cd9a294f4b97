"""The first start: language, desk and operator, then the training or a ceremony of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QRadioButton, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.set_up_desk import DEFAULT_DESK
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.parts import button, card, centred, column, label, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Language, Wording

WordingFor = Callable[[Language], Wording]


class FirstStart(QWidget):
    """Asks three things, saves them, and offers two ways to begin."""

    completed = Signal(object, bool)
    """The saved Settings, and whether the training with the example event is wanted."""

    def __init__(self, jobs: Jobs, wording_for: WordingFor, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Netralitas")
        self.resize(900, 640)
        self._jobs, self._wording_for = jobs, wording_for
        self.settings = settings
        self.questions = Questions(wording_for(Language.INDONESIAN), settings)
        self.questions.language_changed.connect(self._reword)
        self.questions.answered.connect(self._save)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.questions)
        inside = column(self._pages)
        self.setLayout(inside)

    @property
    def choices(self) -> Choices | None:
        """The second page, once it is reached."""
        page = self._pages.currentWidget()
        return page if isinstance(page, Choices) else None

    def _reword(self, language: Language) -> None:
        self.questions.say(self._wording_for(language))

    def _save(self, language: Language, desk_name: str, operator: str) -> None:
        self._jobs.run(
            self,
            lambda program: program.set_up_desk(language=language.value, desk_name=desk_name, operator=operator),
            then=self._offer,
            refused=self._refuse,
        )

    def _offer(self, settings: Settings) -> None:
        self.settings = settings
        choices = Choices(self._wording_for(Language(settings.language)))
        choices.chosen.connect(lambda wants_training: self.completed.emit(self.settings, wants_training))
        self._pages.addWidget(choices)
        self._pages.setCurrentWidget(choices)
        choices.example.setFocus()

    def _refuse(self, problem: OperatorProblem) -> None:
        self.questions.tell(self._wording_for(self.questions.language).problem(problem))


class Questions(QWidget):
    """Language, desk name, operator; re-worded as soon as another language is picked."""

    language_changed = Signal(object)
    answered = Signal(object, str, str)
    """Language, desk name, operator."""

    def __init__(self, wording: Wording, settings: Settings) -> None:
        super().__init__()
        self._title, self._intro = label("", "title"), label("", "muted", wraps=True)
        self._labels = {name: label("", "heading") for name in ("language", "desk", "operator")}
        self.indonesian, self.english = QRadioButton("Bahasa Indonesia"), QRadioButton("English")
        self._languages = QButtonGroup(self)
        for radio in (self.indonesian, self.english):
            self._languages.addButton(radio)
        self.indonesian.setChecked(True)
        self.desk_name = QLineEdit(settings.desk_name or DEFAULT_DESK)
        self.operator = QLineEdit()
        self._problem = Banner()
        self.begin = button("", self._answer, "primary")
        fields = card(
            self._labels["language"],
            row(self.indonesian, self.english, 0, gap=24),
            8,
            self._labels["desk"],
            self.desk_name,
            8,
            self._labels["operator"],
            self.operator,
            margin=24,
        )
        self.setLayout(column(centred(self._title, self._intro, 4, fields, self._problem, row(0, self.begin))))
        self._languages.buttonToggled.connect(self._tell_language)
        self.desk_name.returnPressed.connect(self.operator.setFocus)
        self.operator.returnPressed.connect(self._answer)
        self.operator.textChanged.connect(lambda _text: self._problem.clear())
        self.say(wording)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.operator.setFocus()

    @property
    def problem(self) -> str:
        """Why it does not go on; empty while nothing is wrong."""
        return self._problem.text

    @property
    def language(self) -> Language:
        return Language.ENGLISH if self.english.isChecked() else Language.INDONESIAN

    def say(self, wording: Wording) -> None:
        self._wording = wording
        self._problem.clear()
        self._title.setText(wording("Selamat datang di Netralitas"))
        self._intro.setText(wording("Tiga hal tentang laptop ini. Semuanya bisa diubah nanti di Pengaturan."))
        self._labels["language"].setText(wording("Bahasa"))
        self._labels["desk"].setText(wording("Nama meja"))
        self._labels["operator"].setText(wording("Nama petugas"))
        self.operator.setPlaceholderText(wording("misalnya: Sari"))
        self.begin.setText(wording("Mulai"))
        self.begin.setAccessibleName(wording("Mulai"))
        self.desk_name.setAccessibleName(wording("Nama meja"))
        self.operator.setAccessibleName(wording("Nama petugas"))

    def tell(self, problem: str) -> None:
        self._problem.tell(problem, Tone.REFUSED)

    def _tell_language(self, _radio: QRadioButton, is_checked: bool) -> None:
        if is_checked:
            self.language_changed.emit(self.language)

    def _answer(self) -> None:
        if not self.operator.text().strip():
            self.tell(self._wording("Nama petugas kosong. Tulis nama Anda; nama ini tercatat pada setiap pemindaian."))
            self.operator.setFocus()
            return
        self.answered.emit(self.language, self.desk_name.text(), self.operator.text())


class Choices(QWidget):
    """Two ways to begin."""

    chosen = Signal(bool)
    """Whether the training is wanted."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.example = _choice(wording("Coba dengan data contoh"), lambda: self.chosen.emit(True))
        self.own = _choice(wording("Mulai kegiatan sendiri"), lambda: self.chosen.emit(False))
        about_example = wording(
            "Latihan dengan 4.731 peserta contoh; foto kartunya dipindai sendiri. Data asli tetap kosong."
        )
        about_own = wording("Buat kegiatan dari berkas jadwal Excel, lalu impor daftar pesertanya.")
        page = centred(
            label(wording("Mau mulai dari mana?"), "title"),
            8,
            self.example,
            _about(about_example),
            12,
            self.own,
            _about(about_own),
        )
        self.setLayout(column(page))


def _choice(text: str, clicked: Callable[[], None]) -> QPushButton:
    made = button(text, clicked, "choice")
    made.setAutoDefault(True)
    return made


def _about(text: str) -> QLabel:
    made = label(text, "muted", wraps=True)
    made.setContentsMargins(24, 0, 24, 0)
    return made
