"""Texts that offices paste and attackers write: each must stay a text."""

from collections.abc import Iterator

_FORMULAS = (
    "1+1",
    "cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    'HYPERLINK("http://contoh.example","klik")',
    "WEBSERVICE(A1)",
    "IMPORTXML(A1;B1)",
    "DDE(A1;B1;C1)",
    "'[lain.xlsx]Lembar'!A1",
    "\U0001f600",
    "",
)
_STARTS = ("=", "+", "-", "@", "\t=", "\n=", " =", "|=", "\u202e=", "\u200b=", "'=", '"=', ";=", ",=", "%=")
_OTHERS = (
    "#N/A",
    "#REF!",
    "TRUE",
    "1E5",
    "0x1F",
    "1/2",
    "12:30",
    "{=1+1}",
    "<script>alert(1)</script>",
    "]]>",
    "&amp;&lt;",
    "&#61;1+1",
    "http://contoh.example",
    "file:///etc/passwd",
    "mailto:a@b.example",
    "\\\\server\\share",
    "javascript:alert(1)",
    "_x003D_1+1",
    "\u202eTAB LAGNEP",
    "مرحبا",
    "שלום",
    "👩‍👩‍👧‍👦",
    "é́́́",
    "baris\nkedua",
    "tab\tdi sini",
    "\u00a0spasi\u00a0",
    "\ufeffawal",
    "\u2028pisah",
    "%s%s%n",
    "${jndi:ldap://x}",
    "'; DROP TABLE peserta; --",
    "A" * 40_000,
    "=" * 300,
    "0" * 40,
    "198001012005011001",
    "'198001012005011001",
    "sep=;",
    "\x1b[31mmerah",
    "\x00nol",
    "\x7fhapus",
)


def hostile_texts() -> Iterator[str]:
    """Some 200 of them."""
    yield from (start + formula for start in _STARTS for formula in _FORMULAS)
    yield from _OTHERS
    yield from (f"{sign}{text}" for sign in "=-" for text in _OTHERS[:8])
