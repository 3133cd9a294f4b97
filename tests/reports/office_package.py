"""A roster as an office dresses it: logo, text box, chart, drop-down lists, notes; more than openpyxl can write."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from PIL import Image

NIP = "198001012005011001"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS = "http://schemas.microsoft.com/office"
_X14 = f'xmlns:x14="{_MS}/spreadsheetml/2009/9/main" xmlns:xm="{_MS}/excel/2006/main"'

_ROOT = (
    f'<worksheet {_MAIN} xmlns:r="{_DOC}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
)
DROP_DOWN = (
    f'<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" {_X14}><x14:dataValidations count="1">'
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Acuan!$A$1:$A$2</xm:f></x14:formula1>'
    "<xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
)
BARS = (
    f'<ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" {_X14}><x14:conditionalFormattings>'
    '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}">'
    '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>'
    '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>'
    "<xm:sqref>A2:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>"
)
_BAR_RULE = (
    '<conditionalFormatting sqref="A2:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>'
    f'<cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext {_X14}'
    ' uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext>'
    "</extLst></cfRule></conditionalFormatting>"
)
_SLICERS = (
    f'<ext uri="{{A8765BA9-456A-4dab-B4F3-ACF838C121DE}}" {_X14}>'
    '<x14:slicerList><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext>'
)
_ANCHOR = (
    "<xdr:from><xdr:col>{col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    "</xdr:from><xdr:to><xdr:col>{to}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{down}</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:to>"
)
TEXT_BOX = "Harap diisi lengkap sebelum tanggal 25"


def _anchored(col: int, row: int, to: int, down: int, what: str) -> str:
    where = _ANCHOR.format(col=col, row=row, to=to, down=down)
    return f"<xdr:twoCellAnchor>{where}{what}<xdr:clientData/></xdr:twoCellAnchor>"


def _shape(number: int, geometry: str, text: str, is_text_box: bool) -> str:
    return (
        f'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{number}" name="Bentuk {number}"/>'
        f"<xdr:cNvSpPr{' txBox=' + chr(34) + '1' + chr(34) if is_text_box else ''}/></xdr:nvSpPr>"
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm>'
        f'<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFF2CC"/></a:solidFill>'
        '<a:ln><a:solidFill><a:srgbClr val="BF9000"/></a:solidFill></a:ln></xdr:spPr>'
        '<xdr:txBody><a:bodyPr wrap="square"/><a:lstStyle/><a:p><a:r><a:rPr lang="id-ID" sz="1100">'
        f'<a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:rPr><a:t>{text}</a:t>'
        "</a:r></a:p></xdr:txBody></xdr:sp>"
    )


_PICTURE = (
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
    '<a:blip r:embed="rId2"/><a:srcRect l="10000"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:xfrm rot="600000"><a:off x="0" y="0"/><a:ext cx="600000" cy="600000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
)
_CHART = (
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="10" name="Grafik"/><xdr:cNvGraphicFramePr/>'
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData>'
    "</a:graphic></xdr:graphicFrame>"
)
_SLICER_FRAME = (
    f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice'
    f' xmlns:sle15="{_MS}/drawing/2012/slicer" Requires="sle15"><xdr:graphicFrame macro=""><a:graphic><a:graphicData'
    f' uri="{_MS}/drawing/2010/slicer"/></a:graphic></xdr:graphicFrame></mc:Choice></mc:AlternateContent>'
)


def _drawing(has_slicer: bool) -> str:
    shapes = [
        _anchored(5, 1, 8, 4, _shape(2, "rect", TEXT_BOX, is_text_box=True)),
        _anchored(5, 5, 8, 8, _shape(3, "rightArrow", "Lihat lembar Acuan", is_text_box=False)),
        _anchored(0, 11, 2, 15, _PICTURE),
        _anchored(3, 11, 8, 24, _CHART),
    ]
    if has_slicer:
        shapes.append(_anchored(9, 1, 11, 8, _SLICER_FRAME))
    return (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
        f' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{_DOC}">'
        f"{''.join(shapes)}</xdr:wsDr>"
    )


_HEADER_PICTURE = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" path="m@4@5l@4@11@9@11@9@5xe"/>'
    '<v:shape id="CH" o:spid="_x0000_s2049" type="#_x0000_t75"'
    ' style="position:absolute;width:40pt;height:40pt;z-index:1">'
    '<v:imagedata o:relid="rId1" o:title="lambang"/></v:shape></xml>'
)


def _relations(*parts: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in parts)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def office_package(has_slicer: bool = False, has_note: bool = True) -> bytes:
    """Sheets `Daftar` with one person in row 2 and everything around it, and `Acuan`."""
    parts = _parts_of(_plain(has_note))
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    behind = sheet.index("</sheetData>") + len("</sheetData>")
    sheet = _ROOT + sheet[sheet.index(">") + 1 : behind] + _BAR_RULE + sheet[behind:]
    extensions = DROP_DOWN + BARS + (_SLICERS if has_slicer else "")
    header = "<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter>"
    ignored = '<ignoredErrors><ignoredError sqref="C2:C9" numberStoredAsText="1"/></ignoredErrors>'
    legacy = '<legacyDrawing r:id="anysvml"/>' if has_note else ""
    tail = f'{header}{ignored}<drawing r:id="rId1"/>{legacy}<legacyDrawingHF r:id="rIdHead"/>'
    end = sheet.index("<drawing")
    parts["xl/worksheets/sheet1.xml"] = f"{sheet[:end]}{tail}<extLst>{extensions}</extLst></worksheet>".encode()
    parts["xl/drawings/drawing1.xml"] = _drawing(has_slicer).encode()
    parts["xl/media/logo.png"] = parts["xl/media/lambang.png"] = _png()
    parts["xl/drawings/_rels/drawing1.xml.rels"] = _relations(
        ("rId1", f"{_DOC}/chart", "../charts/chart1.xml"), ("rId2", f"{_DOC}/image", "../media/logo.png")
    ).encode()
    parts["xl/drawings/kepala.vml"] = _HEADER_PICTURE.encode()
    parts["xl/drawings/_rels/kepala.vml.rels"] = _relations(("rId1", f"{_DOC}/image", "../media/lambang.png")).encode()
    own = [("rIdHead", f"{_DOC}/vmlDrawing", "../drawings/kepala.vml")]
    if has_slicer:
        own.append(("rIdSlicer", "http://schemas.microsoft.com/office/2007/relationships/slicer", "../slicer1.xml"))
    described = parts["xl/worksheets/_rels/sheet1.xml.rels"].decode()
    added = _relations(*own).partition(">")[2]
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = described.replace("</Relationships>", added).encode()
    types = parts["[Content_Types].xml"].decode()
    vml = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    png = '<Default Extension="png" ContentType="image/png"/>'
    for default in (vml, png):
        if default.split()[1] not in types:
            types = types.replace("<Override", f"{default}<Override", 1)
    parts["[Content_Types].xml"] = types.encode()
    return _package(parts)


def _plain(has_note: bool) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Daftar"
    for row in (("No", "Nama", "NIP", "Status"), (1, "Lala", NIP, "PNS"), (2, "Mia", "198001012005012002", "PPPK")):
        sheet.append(row)
    sheet.column_dimensions["B"].width, sheet.column_dimensions["C"].width = 20, 24
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "D12")
    if has_note:
        sheet["B2"].comment = Comment("Pindah unit", "Dinas")
    reference = book.create_sheet("Acuan")
    reference.append(["PNS"])
    reference.append(["PPPK"])
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def _parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _package(parts: dict[str, bytes]) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return output.getvalue()


def _png() -> bytes:
    output = BytesIO()
    Image.new("RGB", (60, 60), (31, 78, 121)).save(output, "PNG")
    return output.getvalue()
