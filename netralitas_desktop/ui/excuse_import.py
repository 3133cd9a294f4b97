"""Lists of excuses, as the window takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.excuse_view import excuse_view
from netralitas_desktop.ui.list_import import ListKind
from netralitas_desktop.ui.list_reading import Previewed, list_reader
from netralitas_desktop.ui.wording import Wording


def excuse_lists(wording: Wording) -> ListKind:
    """Each person is excused from their own session."""

    def plan(
        program: Program,
        event: Event,
        rows: Sequence[ExcuseRow],
        session: Session | None,
        chosen: Mapping[ListPlace, str],
    ) -> Previewed:
        preview = program.excuse_list.preview(event, rows, session, chosen)

        def record(program: Program) -> str:
            records = program.excuse_list.apply(preview, program.set_up_desk.officer())
            return wording("{count} izin dicatat.", count=wording.count(len(records)))

        return Previewed(excuse_view(preview, wording), record)

    return ListKind(
        title=wording("Impor daftar izin"),
        hint=wording("Seret daftar izin ke sini"),
        explained=wording("Isinya NIP atau nama, jenis izinnya, dan tanggalnya bila ada."),
        file_name=wording("Izin yang belum tercatat.xlsx"),
        asks_session=False,
        reader=list_reader(lambda program: program.excuse_list.read, plan),
    )
