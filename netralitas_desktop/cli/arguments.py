"""What can be written behind `netralitas-desktop`."""

from __future__ import annotations

import argparse
from typing import NoReturn, Protocol, TypeAlias

from netralitas_desktop import __version__
from netralitas_desktop.domain.handouts import CodeKind, Handout
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.sessions import DEFAULT_TOLERANCE_MINUTES, Checkpoint, GroupBy, Policy
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.domain.users import Role
from netralitas_desktop.scanning.codes import KNOWN, USUAL


class NotUnderstood(OperatorProblem):
    """The command's words are off; nothing was done."""

    template = "Perintah tidak dimengerti ({why}). Lihat bantuan dengan --help."


class _Parser(argparse.ArgumentParser):
    """Refuses like every other command: one sentence, status 2."""

    def error(self, message: str) -> NoReturn:
        raise NotUnderstood(why=message)


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # generic for type checkers only


class _Add(Protocol):
    """Adds one command to a group of them."""

    def __call__(self, group: _Commands, name: str, text: str, action: str = "") -> _Parser: ...


def parser() -> argparse.ArgumentParser:
    """The whole command line; no command opens the window."""
    common = _common()
    top = _Parser(
        prog="netralitas-desktop",
        description="Meja registrasi ikrar netralitas ASN. Tanpa perintah: membuka jendela.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = top.add_subparsers(dest="command", metavar="PERINTAH")

    def add(group: _Commands, name: str, text: str, action: str = "") -> _Parser:
        made = group.add_parser(name, help=text, description=text, parents=[common])
        made.set_defaults(action=action or name)
        return made

    def group(name: str, text: str) -> _Commands:
        inner = add(commands, name, text)
        return inner.add_subparsers(dest=f"{name}_command", metavar="PERINTAH", required=True)

    event = group("event", "kegiatan: buat, daftar, kode bertanda tangan, surat")
    _event_create(add(event, "create", "buat kegiatan dan sesinya dari berkas jadwal", "event create"))
    add(event, "list", "daftar kegiatan", "event list")
    _event_codes(
        add(event, "codes", "kode bertanda tangan di kertas, dan jenis kode yang dibaca di kartu", "event codes")
    )
    _event_paper(add(event, "paper", "kop, logo, nomor, dan penanda tangan surat", "event paper"))
    session = group("session", "sesi: daftar, tutup, buka kembali")
    _event_choice(add(session, "list", "daftar sesi", "session list"))
    _session_end(add(session, "close", "tutup sesi; yang belum hadir menjadi tanpa keterangan", "session close"))
    reopen = add(session, "reopen", "buka kembali sesi yang ditutup", "session reopen")
    _session_end(reopen)
    reopen.add_argument("--reason", required=True, metavar="ALASAN")
    roster = group("roster", "daftar peserta: impor, batalkan impor, tampilkan, cari")
    _roster_import(add(roster, "import", "impor satu atau banyak berkas atau folder", "roster import"))
    _event_choice(add(roster, "list", "tampilkan daftar peserta", "roster list"))
    find = add(roster, "find", "cari peserta menurut nama, nomor, unit, atau kelompok", "roster find")
    find.add_argument("text", nargs="+", metavar="TEKS")
    find.add_argument("--session", default="", metavar="SESI", help="dahulukan peserta sesi ini")
    find.add_argument("--limit", type=int, default=20, metavar="JUMLAH")
    _event_choice(find)
    template = add(roster, "template", "buat berkas kosong untuk diisi dinas", "roster template")
    template.add_argument("file", metavar="BERKAS")
    _event_choice(template)
    _event_choice(add(roster, "undo", "batalkan impor terakhir, bila belum ada catatan sesudahnya", "roster undo"))
    _scan(add(commands, "scan", "pindai kartu dari kamera, video, folder foto, atau baris masukan"))
    record = group("record", "catatan: batalkan, izin, terima, peserta tambahan, daftar")
    _corrections(record, add)
    _decode(add(commands, "decode", "uji kartu: baca kode di gambar, tanpa basis data"))
    _export(add(commands, "export", "ekspor daftar yang sudah direkonsiliasi dan rekapitulasi"))
    papers = group("print", "cetak PDF sebelum acara: kartu, label, pakta, daftar hadir untuk ditandatangani")
    for what, text in _HANDOUTS.items():
        _print(add(papers, what.value, text, f"print {what.value}"), what)
    _users(group("user", "pengguna: tambah, ganti PIN, keluarkan, daftar"), add)
    add(commands, "verify", "periksa basis data, rantai catatan, dan jumlah kategori")
    add(commands, "self-test", "periksa pemasangan program ini")
    _demo(add(commands, "demo", "jalankan contoh: kartu difoto, dibaca, dicatat, diekspor"))
    return top


def _common() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--data", metavar="DIR", help="folder data (bawaan: folder data pengguna; juga NETRALITAS_DATA)"
    )
    common.add_argument("--user", metavar="NAMA", help="pengawas; PIN-nya di NETRALITAS_PIN")
    common.add_argument("--json", action="store_true", help="keluaran untuk mesin")
    return common


def _event_choice(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--event", default="", metavar="ID", help="kegiatan: id, awal id, atau nama (bila lebih dari satu)"
    )


def _hand(command: argparse.ArgumentParser) -> None:
    command.add_argument("--at", metavar="WAKTU", help="tetapkan jam, misalnya 2023-10-30T08:05 atau 08:05 (geladi)")
    command.add_argument("--operator", default="", metavar="NAMA", help="nama petugas")
    command.add_argument("--desk", default="", metavar="NAMA", help="nama meja")


def _event_create(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="NAMA")
    command.add_argument("--schedule", required=True, metavar="BERKAS", help="berkas jadwal .xlsx")
    command.add_argument("--place", default="", metavar="TEMPAT")
    command.add_argument("--group-by", default=GroupBy.KECAMATAN.value, choices=[g.value for g in GroupBy])
    command.add_argument("--policy", default=Policy.ASK.value, choices=[p.value for p in Policy])
    command.add_argument(
        "--tolerance",
        type=int,
        default=DEFAULT_TOLERANCE_MINUTES,
        metavar="MENIT",
        help=f"terlambat sesudah sekian menit (bawaan: {DEFAULT_TOLERANCE_MINUTES})",
    )
    command.add_argument(
        "--code",
        action="append",
        default=[],
        choices=sorted(KNOWN - USUAL),
        help=_READ_TOO,
    )
    command.add_argument("--timezone", default="WIB", metavar="ZONA", help="WIB, WITA, WIT (bawaan: WIB)")
    _signed_codes(command)


_READ_TOO = "baca juga jenis kode ini; boleh berkali-kali (bawaan: code128, code39, qr)"


def _signed_codes(command: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    one = command.add_mutually_exclusive_group()
    for flag, codes, text in (
        ("--signed", SignedCodes.ALSO, "cetak kode bertanda tangan; kartu biasa tetap diterima"),
        ("--signed-only", SignedCodes.ONLY, "cetak kode bertanda tangan; kode lain ditolak di meja"),
    ):
        one.add_argument(flag, dest="signed", action="store_const", const=codes, default=None, help=text)
    return one


def _event_codes(command: argparse.ArgumentParser) -> None:
    command.add_argument("named", nargs="?", default="", metavar="KEGIATAN", help="id, awal id, atau nama")
    plain = "cetak kode biasa; kode bertanda tangan yang sudah dicetak tetap berlaku"
    _signed_codes(command).add_argument(
        "--plain", dest="signed", action="store_const", const=SignedCodes.OFF, default=None, help=plain
    )
    read = command.add_mutually_exclusive_group()
    read.add_argument("--read", action="append", default=None, choices=sorted(KNOWN - USUAL), help=_READ_TOO)
    read.add_argument(
        "--read-usual", dest="read", action="store_const", const=[], help="baca hanya code128, code39, dan qr"
    )


def _event_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("named", nargs="?", default="", metavar="KEGIATAN", help="id, awal id, atau nama")
    command.add_argument("--show", action="store_true", help="tunjukkan saja (bawaan bila tidak ada yang diubah)")
    command.add_argument(
        "--file", default="", metavar="BERKAS", help="setelan dari berkas JSON; yang tidak disebut tetap"
    )
    command.add_argument("--kop", action="append", metavar="BARIS", help="baris kop; ulangi untuk tiap baris")
    command.add_argument("--logo", metavar="GAMBAR", help="PNG atau JPG; kosong menghapus logo")
    command.add_argument("--size", metavar="KERTAS", help="a4 atau f4")
    command.add_argument("--number", metavar="NOMOR", help="nomor berita acara kegiatan; dengan --session: sesi itu")
    command.add_argument("--session", default="", metavar="SESI", help="sesi yang nomor berita acaranya ditetapkan")
    command.add_argument("--place", metavar="TEMPAT", help="tempat sebelum tanggal tanda tangan")
    person = "NAMA|NIP|JABATAN"
    command.add_argument("--signatory", action="append", metavar=person, help="penanda tangan; boleh diulang")
    command.add_argument("--witness", action="append", metavar=person, help="saksi; boleh diulang")
    command.add_argument("--pledge", action="append", metavar="BUTIR", help="butir ikrar; ulangi untuk tiap butir")


def _session_end(command: argparse.ArgumentParser) -> None:
    command.add_argument("session", metavar="SESI", help="id, awal id, atau nama sesi")
    _event_choice(command)
    _hand(command)


def _roster_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="BERKAS")
    command.add_argument(
        "--units", default="", metavar="BERKAS", help="berkas UNIT KERJA dan KECAMATAN, untuk daftar tanpa kecamatan"
    )
    command.add_argument(
        "--password",
        action="append",
        default=[],
        metavar="SANDI",
        help="kata sandi berkas yang terkunci; boleh diulang, semuanya dicoba",
    )
    command.add_argument("--dry-run", action="store_true", help="tunjukkan rencananya saja; tidak ada yang disimpan")
    command.add_argument(
        "--marked",
        default="",
        metavar="DIR",
        help="tulis salinan berkas dengan sel bermasalah yang ditandai",
    )
    _event_choice(command)


def _checkpoint(command: argparse.ArgumentParser) -> None:
    command.add_argument("--checkpoint", default=Checkpoint.REGISTRATION.value, choices=[c.value for c in Checkpoint])


def _scan(command: argparse.ArgumentParser) -> None:
    command.add_argument("--session", required=True, metavar="SESI", help="id, awal id, atau nama sesi")
    command.add_argument(
        "--source",
        default="",
        metavar="SUMBER",
        help="nomor kamera, camera:NAMA, berkas video, folder foto, alamat aliran, atau -",
    )
    _checkpoint(command)
    _event_choice(command)
    _hand(command)


def _corrections(record: _Commands, add: _Add) -> None:
    void = add(record, "void", "batalkan catatan", "record void")
    void.add_argument("id", metavar="ID")
    void.add_argument("--reason", required=True, metavar="ALASAN")
    void.add_argument(
        "--keep-pact",
        action="store_true",
        help="registrasi saja; tanpa ini pakta yang bersandar padanya ikut dibatalkan",
    )
    _hand(void)
    excuse = add(record, "excuse", "catat berhalangan", "record excuse")
    excuse.add_argument("number", metavar="NOMOR", help="nomor atau nama peserta")
    excuse.add_argument("--kind", required=True, choices=[e.value for e in Excuse])
    excuse.add_argument("--session", required=True, metavar="SESI")
    excuse.add_argument("--reason", default="", metavar="KETERANGAN")
    _event_choice(excuse)
    _hand(excuse)
    excuses = add(record, "excuses", "catat berhalangan dari berkas: NIP atau NAMA, JENIS, KETERANGAN, TANGGAL")
    excuses.set_defaults(action="record excuses")
    excuses.add_argument("file", metavar="BERKAS")
    excuses.add_argument("--session", default="", metavar="SESI", help="bawaan: sesi tiap peserta sendiri")
    excuses.add_argument(
        "--password", action="append", default=[], metavar="SANDI", help="kata sandi berkas yang terkunci"
    )
    excuses.add_argument("--dry-run", action="store_true", help="tunjukkan saja; tidak ada yang dicatat")
    _event_choice(excuses)
    _hand(excuses)
    online = add(record, "online", "catat hadir daring dari daftar rapat video atau formulir: NIP atau NAMA, WAKTU")
    online.set_defaults(action="record online")
    online.add_argument("file", metavar="BERKAS")
    online.add_argument("--session", required=True, metavar="SESI")
    online.add_argument(
        "--password", action="append", default=[], metavar="SANDI", help="kata sandi berkas yang terkunci"
    )
    online.add_argument("--dry-run", action="store_true", help="tunjukkan saja; tidak ada yang dicatat")
    _event_choice(online)
    _hand(online)
    history = add(record, "history", "semua catatan tentang satu peserta", "record history")
    history.add_argument("who", metavar="PESERTA", help="nomor, id, atau nama")
    _event_choice(history)
    accept = add(record, "accept", "terima pemindaian yang ditolak atau perlu diperiksa", "record accept")
    accept.add_argument("id", metavar="ID")
    accept.add_argument("--reason", required=True, metavar="ALASAN")
    accept.add_argument("--who", default="", metavar="PESERTA", help="nomor atau nama, bila beberapa peserta cocok")
    _hand(accept)
    walk_in = add(record, "walk-in", "catat peserta tambahan", "record walk-in")
    walk_in.add_argument("--name", default="", metavar="NAMA", help="boleh kosong dengan --registered")
    walk_in.add_argument("--unit", default="", metavar="UNIT")
    walk_in.add_argument("--number", default="", metavar="NOMOR")
    walk_in.add_argument("--reason", default="", metavar="ALASAN")
    walk_in.add_argument(
        "--registered", default="", metavar="ID", help="catatan yang sudah mendaftarkannya, untuk pos yang lain"
    )
    walk_in.add_argument("--session", default="", metavar="SESI", help="bawaan: sesi hari ini")
    _checkpoint(walk_in)
    _event_choice(walk_in)
    _hand(walk_in)
    listing = add(record, "list", "tampilkan catatan", "record list")
    listing.add_argument("--session", default="", metavar="SESI")
    _event_choice(listing)


def _users(user: _Commands, add: _Add) -> None:
    new_pin = "PIN baru (4–8 angka) dari NETRALITAS_PIN_NEW atau masukan standar"
    added = add(user, "add", f"tambah pengguna; {new_pin}", "user add")
    added.add_argument("name", metavar="NAMA")
    added.add_argument("--role", default=Role.SUPERVISOR.value, choices=[Role.SUPERVISOR.value])
    changed = add(user, "pin", f"ganti PIN pengguna; {new_pin}", "user pin")
    changed.add_argument("name", metavar="NAMA")
    retired = add(user, "retire", "keluarkan pengguna; catatan yang disetujuinya tetap memuat namanya", "user retire")
    retired.add_argument("name", metavar="NAMA")
    add(user, "list", "daftar pengguna", "user list")


def _decode(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="GAMBAR", help="gambar atau folder")


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", required=True, metavar="DIR", help="folder tujuan")
    command.add_argument("--session", default="", metavar="SESI")
    command.add_argument("--each-session", action="store_true", help="PDF tiap sesi juga, di samping PDF kegiatan")
    _event_choice(command)


_HANDOUTS = {
    Handout.CARDS: "kartu peserta, delapan sehalaman",
    Handout.CARD: "kartu peserta, satu sehalaman seukuran kartunya",
    Handout.LABELS: "label 70 x 37 mm, dua puluh empat sehalaman A4",
    Handout.PACT: "lembar pakta integritas, satu orang satu lembar",
    Handout.SIGN_LIST: "daftar hadir dengan kotak tanda tangan",
}


def _print(command: argparse.ArgumentParser, what: Handout) -> None:
    command.add_argument("--out", required=True, metavar="BERKAS", help="berkas PDF tujuan; yang ada tidak ditimpa")
    whose = command.add_mutually_exclusive_group()
    whose.add_argument("--group", default="", metavar="KELOMPOK", help="satu kelompok saja (bawaan: semua)")
    whose.add_argument("--person", default="", metavar="PESERTA", help="satu orang: nomor, id, atau nama")
    if what is not Handout.SIGN_LIST:
        command.add_argument("--code", default=CodeKind.QR.value, choices=[c.value for c in CodeKind])
    _event_choice(command)


def _demo(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", default="", metavar="DIR", help="folder untuk basis data contoh, foto, dan hasil ekspor"
    )
    command.add_argument("--headless", action="store_true", help="tanpa jendela, walau ada layar")
