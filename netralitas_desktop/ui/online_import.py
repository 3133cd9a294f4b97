"""Lists of who attended online, as the window takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.list_import import ListKind
from netralitas_desktop.ui.list_reading import Previewed, list_reader
from netralitas_desktop.ui.online_view import online_view
from netralitas_desktop.ui.wording import Wording


def online_lists(wording: Wording) -> ListKind:
    """The whole list is of one session."""

    def plan(
        program: Program,
        event: Event,
        rows: Sequence[OnlineRow],
        session: Session | None,
        chosen: Mapping[ListPlace, str],
    ) -> Previewed:
        if session is None:
            raise OperatorProblem("Kegiatan ini belum punya sesi. Impor jadwalnya dahulu.")
        preview = program.online_list.preview(event, session, rows, chosen)

        def record(program: Program) -> str:
            records = program.online_list.apply(preview, program.set_up_desk.officer())
            count = wording.count(len(records))
            return wording("{count} orang dicatat hadir daring di {session}.", count=count, session=session.name)

        return Previewed(online_view(preview, wording), record)

    return ListKind(
        title=wording("Impor hadir daring"),
        hint=wording("Seret daftar rapat video atau formulir ke sini"),
        explained=wording(
            "Unduhan Zoom, Meet, Teams, Google Forms, atau daftar sendiri: NIP atau nama, dan waktunya bila ada."
        ),
        file_name=wording("Hadir daring yang belum tercatat.xlsx"),
        asks_session=True,
        reader=list_reader(lambda program: program.online_list.read, plan),
    )
