"""What each event's papers carry."""

from __future__ import annotations

import json

from netralitas_desktop.domain.paper import EventPaper, PaperNotUnderstood, changed_paper, paper_shape
from netralitas_desktop.storage.database import Database, RowUnreadable


class SqlitePaperStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    def paper(self, event_id: str) -> EventPaper:
        rows = self._db.rows("SELECT content FROM event_paper WHERE event = ?", (event_id,))
        return _paper(rows[0][0]) if rows else EventPaper()

    def save(self, event_id: str, paper: EventPaper) -> None:
        content = json.dumps(paper_shape(paper), ensure_ascii=False)
        with self._db.transaction():
            self._db.run("DELETE FROM event_paper WHERE event = ?", (event_id,))
            self._db.run("INSERT INTO event_paper (event, content) VALUES (?, ?)", (event_id, content))


def _paper(content: str) -> EventPaper:
    try:
        return changed_paper(EventPaper(), json.loads(content))
    except (ValueError, TypeError, PaperNotUnderstood) as error:
        raise RowUnreadable(table="event_paper") from error
