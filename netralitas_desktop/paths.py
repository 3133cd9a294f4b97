"""Where data, logs and resources lie, in a source tree, an installed package and a frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

APP = "Netralitas"
DATA_VARIABLE = "NETRALITAS_DATA"


def is_frozen() -> bool:
    """Whether PyInstaller built this program."""
    return bool(getattr(sys, "frozen", False))


def resources() -> Path:
    """The folder of icons, translations, fonts and the demo event."""
    if is_frozen():
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent)) / "resources"
    package = Path(__file__).parent
    beside = package.parent / "resources"
    return beside if beside.is_dir() else package / "resources"


def data_folder(chosen: str | None = None) -> Path:
    """The folder of the database: the chosen one, else $NETRALITAS_DATA, else the user's data folder of this system."""
    named = chosen or os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path(APP, appauthor=False)


def training_folder(data: Path) -> Path:
    """Where the training keeps its own database, apart from the one in `data`."""
    return data / "latihan"


def documents_folder() -> Path:
    """Where exports go unless the user says otherwise."""
    return platformdirs.user_documents_path() / APP
