"""Workbooks in Excel's XML of 2003, made in memory."""

from collections.abc import Sequence

SS = "urn:schemas-microsoft-com:office:spreadsheet"
XL = "urn:schemas-microsoft-com:office:excel"
HTML = "http://www.w3.org/TR/REC-html40"


def book(*sheets: str, encoding: str = "utf-8", before: str = "") -> bytes:
    declared = "" if encoding == "utf-16" else f' encoding="{encoding}"'
    head = f'<?xml version="1.0"{declared}?>\r\n<?mso-application progid="Excel.Sheet"?>{before}'
    names = f'xmlns="{SS}" xmlns:x="{XL}" xmlns:ss="{SS}" xmlns:html="{HTML}"'
    text = f'{head}<Workbook {names}><Styles><Style ss:ID="s1"/></Styles>{"".join(sheets)}</Workbook>'
    return text.encode(encoding)


def sheet(rows: str, name: str = "JETIS", behind: str = "") -> str:
    return f'<Worksheet ss:Name="{name}"><Table ss:ExpandedColumnCount="9">{rows}</Table>{behind}</Worksheet>'


def cell(text: str, kind: str = "String", said: str = "") -> str:
    return f'<Cell ss:StyleID="s1" {said}><Data ss:Type="{kind}">{text}</Data></Cell>'


def row(texts: Sequence[object]) -> str:
    return f"<Row>{''.join(cell(str(text)) for text in texts)}</Row>"
