"""The refusal of an export."""

from __future__ import annotations

import errno

from netralitas_desktop.domain.operator_problem import OperatorProblem

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO}
"""A stick that was pulled out, a share that is not there."""
_NOT_A_FOLDER = {errno.ENOTDIR, errno.EEXIST}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY}


class ExportRefused(OperatorProblem):
    """The report can't be written there; none of its files were left behind."""


def refusal(folder: object, problem: OSError) -> ExportRefused:
    """The sentence that fits what the operating system said."""
    if problem.errno in _FULL:
        return ExportRefused("Tempat di “{folder}” penuh. Kosongkan sedikit atau pilih folder lain.", folder=folder)
    if problem.errno in _NOT_A_FOLDER:
        return ExportRefused("“{folder}” bukan folder. Pilih folder lain.", folder=folder)
    if problem.errno in _NO_RIGHT:
        return ExportRefused(
            "“{folder}” tidak bisa ditulisi atau sedang dipakai. Tutup berkas yang terbuka atau pilih folder lain.",
            folder=folder,
        )
    if problem.errno in _GONE:
        return ExportRefused(
            "“{folder}” tidak terjangkau. Pasang lagi diska atau stiknya, atau pilih folder lain.", folder=folder
        )
    return ExportRefused(
        "Laporan tidak bisa ditulis ke “{folder}” ({why}). Periksa diska itu atau pilih folder lain.",
        folder=folder,
        why=problem.strerror or type(problem).__name__,
    )
