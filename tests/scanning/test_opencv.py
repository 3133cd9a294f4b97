"""Importing OpenCV leaves the environment as PySide6 needs it."""

import os
import subprocess
import sys

QT_SETTINGS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
IMPORT_AND_TELL = (
    "import os; from netralitas_desktop.scanning import opencv, sources, decoder, watch, cards;"
    f"print([os.environ.get(n) for n in {QT_SETTINGS!r}])"
)


def told_by_a_fresh_python(**settings: str) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in QT_SETTINGS}
    answer = subprocess.run(
        [sys.executable, "-c", IMPORT_AND_TELL], env=clean | settings, capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def test_importing_the_scanning_layer_leaves_no_qt_setting_of_opencv():
    assert told_by_a_fresh_python() == "[None, None]"


def test_a_plugin_path_that_the_user_set_survives():
    told = told_by_a_fresh_python(QT_QPA_PLATFORM_PLUGIN_PATH="/opt/qt/plugins")
    assert told == "['/opt/qt/plugins', None]"
