"""How much a file may hold; ten thousand people unpack to some 10 MB, a hundred thousand to 100 MB."""

from __future__ import annotations

UNPACKED_BYTES = 600_000_000
"""All parts of a workbook together: sheets formatted down to the last row of Excel stay below."""

PART_BYTES = 60_000_000
"""One part that is read as a whole: styles, the workbook's own part, an .ods file's other parts."""

STRINGS_BYTES = 150_000_000
"""The shared strings of a workbook: the texts of some 200,000 people."""

STRINGS = 1_500_000
"""Shared strings, which are read before the first row comes."""

TABLE_BYTES = 200_000_000
"""One sheet that a library holds in memory as a whole: .ods and .xlsb."""

XML_BYTES = 150_000_000
"""A workbook that is one XML text: a hundred thousand people in ten columns."""

TEXT_BYTES = 30_000_000
"""A text file: some 300,000 people."""

SHEETS = 2_000
"""Sheets of a workbook, or tables of a page: a sheet for each school of a regency stays below."""

FILES = 2_000
"""Files of an archive."""

FILES_BYTES = 200_000_000
"""All of them unpacked: as much as one file may have."""

ROWS = 1_048_576
COLUMNS = 16_384
"""Excel's own; what lies beyond is a lie."""

CELLS = 2_500_000
"""Cells that hold something, with the empty ones before them in their row, in a whole file: a hundred thousand people
in twenty columns, and some more."""

LONGEST_FIGURE = 40
"""Digits of a number in a text; Excel has none that is longer than 17."""

CELL_CHARACTERS = 200_000
"""Excel holds 32,767; other programs a little more."""

REQUEST_BYTES = 1_000_000_000
"""The largest frame from the desk to the reading child: services refuse files far below."""

FRAME_BYTES = 100_000_000
"""The largest frame from the reading child."""

ANSWER_BYTES = 250_000_000
"""All frames of one file: a million rows of ordinary people stay below."""

CHILD_BYTES = 700_000_000
"""Memory of the reading child."""

SILENT_S = 8.0
"""A file that gives no row for so long is a trap."""

READING_S = 60.0
"""A hundred thousand people take some ten seconds."""
