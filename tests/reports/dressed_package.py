"""What else offices put into a workbook, one thing at a time, written into the package by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from netralitas_desktop.reports.opened_roster import COPIED
from tests.reports.office_package import office_package

Parts = dict[str, bytes]

_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS_REL = "http://schemas.microsoft.com/office/2017/10/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MS = "http://schemas.microsoft.com/office"
_X14 = f'xmlns:x14="{_MS}/spreadsheetml/2009/9/main" xmlns:xm="{_MS}/excel/2006/main"'
SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"


@dataclass
class Dressing:
    """A package that is being dressed."""

    parts: Parts

    def replace(self, part: str, old: str, new: str) -> None:
        text = self.parts[part].decode()
        assert old in text, (part, old)
        self.parts[part] = text.replace(old, new, 1).encode()

    def before(self, part: str, mark: str, new: str) -> None:
        self.replace(part, mark, new + mark)

    def after(self, part: str, mark: str, new: str) -> None:
        self.replace(part, mark, mark + new)

    def part(self, name: str, content: str | bytes, kind: str = "") -> None:
        self.parts[name] = content if isinstance(content, bytes) else content.encode()
        if kind:
            described = f'<Override PartName="/{name}" ContentType="{kind}"/>'
            self.before("[Content_Types].xml", "</Types>", described)

    def relate(self, part: str, name: str, kind: str, target: str, mode: str = "") -> None:
        folder, _, file = part.rpartition("/")
        described = f"{folder}/_rels/{file}.rels".lstrip("/")
        self.parts.setdefault(
            described,
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
        )
        told = f' TargetMode="{mode}"' if mode else ""
        relation = f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{told}/>'
        self.before(described, "</Relationships>", relation)

    def extension(self, content: str) -> None:
        """Into the extension list of the sheet."""
        self.before(SHEET, "</extLst></worksheet>", content)


@dataclass(frozen=True)
class Found:
    """What came back: every part, and what was told to be lost."""

    parts: Mapping[str, bytes]
    told: str

    def has(self, text: str) -> bool:
        return any(text.encode() in content for content in self.parts.values())


@dataclass(frozen=True)
class Dress:
    """One thing, how it is put on, and by which text it is found again in the package or in what is told."""

    name: str
    put_on: Callable[[Dressing], None]
    kept_as: tuple[str, ...] = ()
    told_as: str = ""
    suffix: str = ".xlsx"


def dressed(put_on: Callable[[Dressing], None]) -> bytes:
    with ZipFile(BytesIO(office_package())) as package:
        dressing = Dressing({name: package.read(name) for name in package.namelist()})
    put_on(dressing)
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as package:
        for name, content in dressing.parts.items():
            package.writestr(name, content)
    return output.getvalue()


def _threaded(d: Dressing) -> None:
    d.relate(SHEET, "rIdThread", f"{_MS_REL}/threadedComment", "../threadedComments/threadedComment1.xml")
    d.part(
        "xl/threadedComments/threadedComment1.xml",
        f'<ThreadedComments xmlns="{_MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"'
        ' dT="2023-10-20T08:00:00.00" personId="{P}" id="{T}"><text>Sudah pindah</text></threadedComment>'
        "</ThreadedComments>",
        "application/vnd.ms-excel.threadedcomments+xml",
    )
    d.relate(BOOK, "rIdPerson", f"{_MS_REL}/person", "persons/person.xml")
    d.part(
        "xl/persons/person.xml",
        f'<personList xmlns="{_MS}/spreadsheetml/2018/threadedcomments"><person displayName="Kasubag" id="{{P}}"'
        ' userId="k" providerId="None"/></personList>',
        "application/vnd.ms-excel.person+xml",
    )


def _checkbox(d: Dressing) -> None:
    d.relate(SHEET, "rIdCtrl", f"{_DOC}/ctrlProp", "../ctrlProps/ctrlProp1.xml")
    d.part(
        "xl/ctrlProps/ctrlProp1.xml",
        f'<formControlPr xmlns="{_MS}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>',
        "application/vnd.ms-excel.controlproperties+xml",
    )
    d.before(
        SHEET,
        "<extLst>",
        '<mc:AlternateContent><mc:Choice Requires="x14"><controls>'
        f'<control shapeId="1030" r:id="rIdCtrl" name="Kotak" {_X14}/></controls></mc:Choice></mc:AlternateContent>',
    )


def _diagram(d: Dressing) -> None:
    d.before(
        "xl/drawings/drawing1.xml",
        "</xdr:wsDr>",
        "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row>"
        "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff>"
        "<xdr:row>40</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=''><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds'
        ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIdData"/></a:graphicData>'
        "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
    )
    d.relate("xl/drawings/drawing1.xml", "rIdData", f"{_DOC}/diagramData", "../diagrams/data1.xml")
    d.part(
        "xl/diagrams/data1.xml",
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>',
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
    )


def _chartsheet(d: Dressing) -> None:
    d.before(BOOK, "</sheets>", f'<sheet xmlns:r="{_DOC}" name="Bagan" sheetId="77" r:id="rIdBagan"/>')
    d.relate(BOOK, "rIdBagan", f"{_DOC}/chartsheet", "chartsheets/sheet1.xml")
    d.part(
        "xl/chartsheets/sheet1.xml",
        f'<chartsheet xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        '<drawing r:id="rId1"/></chartsheet>',
        f"{_TYPE}.chartsheet+xml",
    )
    d.relate("xl/chartsheets/sheet1.xml", "rId1", f"{_DOC}/drawing", "../drawings/drawing9.xml")
    d.part(
        "xl/drawings/drawing9.xml",
        d.parts["xl/drawings/drawing1.xml"],
        "application/vnd.openxmlformats-officedocument.drawing+xml",
    )
    d.parts["xl/drawings/_rels/drawing9.xml.rels"] = d.parts["xl/drawings/_rels/drawing1.xml.rels"]


def _ole(d: Dressing) -> None:
    d.relate(SHEET, "rIdOle", f"{_DOC}/oleObject", "../embeddings/oleObject1.bin")
    d.part("xl/embeddings/oleObject1.bin", b"ISI-OLE", "application/vnd.openxmlformats-officedocument.oleObject")
    d.before(
        SHEET,
        "<extLst>",
        '<oleObjects><oleObject progId="Word.Document.12" shapeId="1031" r:id="rIdOle"/></oleObjects>',
    )


def _properties(d: Dressing) -> None:
    d.part(
        "docProps/custom.xml",
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Nomor agenda">'
        "<vt:lpwstr>AG-17</vt:lpwstr></property></Properties>",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    )
    d.relate("", "rIdCustom", f"{_DOC}/custom-properties", "docProps/custom.xml")


def _company(d: Dressing) -> None:
    text = d.parts["docProps/app.xml"].decode()
    end = text.rindex("</")
    d.parts["docProps/app.xml"] = (
        f"{text[:end]}<Manager>Ibu Kabid</Manager><Company>Dinas P</Company>{text[end:]}".encode()
    )


def _author(d: Dressing) -> None:
    text = d.parts["docProps/core.xml"].decode()
    end = text.rindex("</")
    d.parts["docProps/core.xml"] = f"{text[:end]}<cp:keywords>netralitas-2023</cp:keywords>{text[end:]}".encode()


def _custom_xml(d: Dressing) -> None:
    d.part("customXml/item1.xml", "<agenda>AG-18</agenda>")
    d.relate(BOOK, "rIdXml", f"{_DOC}/customXml", "../customXml/item1.xml")


def _names(d: Dressing) -> None:
    d.replace(
        BOOK,
        "<definedNames />",
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Daftar!$A$1:$D$9</definedName>'
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">Daftar!$1:$1</definedName>'
        '<definedName name="Kepala" comment="kadis" hidden="1">Acuan!$A$2</definedName></definedNames>',
    )


def _icons(d: Dressing) -> None:
    d.extension(
        f'<ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E66}}" {_X14}><x14:conditionalFormattings>'
        '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="3" id="{A}"><x14:iconSet iconSet="3Stars"/>'
        "</x14:cfRule><xm:sqref>A2:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>"
    )


def _sparklines(d: Dressing) -> None:
    d.extension(
        f'<ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" {_X14}><x14:sparklineGroups><x14:sparklineGroup>'
        "<x14:sparklines><x14:sparkline><xm:f>Daftar!A2:A3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline>"
        "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>"
    )


def _background(d: Dressing) -> None:
    d.relate(SHEET, "rIdBack", f"{_DOC}/image", "../media/logo.png")
    d.before(SHEET, "<extLst>", '<picture r:id="rIdBack"/>')


def _pivot(d: Dressing) -> None:
    d.after(BOOK, "</sheets>", f'<pivotCaches><pivotCache xmlns:r="{_DOC}" cacheId="5" r:id="rIdCache"/></pivotCaches>')
    d.relate(BOOK, "rIdCache", f"{_DOC}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
    d.part(
        "xl/pivotCache/pivotCacheDefinition1.xml",
        f'<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{_DOC}" refreshedBy="Pak Joko" recordCount="0">'
        '<cacheSource type="worksheet"><worksheetSource ref="A1:D3" sheet="Daftar"/></cacheSource>'
        '<cacheFields count="1"><cacheField name="Status" numFmtId="0"><sharedItems/></cacheField></cacheFields>'
        "</pivotCacheDefinition>",
        f"{_TYPE}.pivotCacheDefinition+xml",
    )
    d.relate("xl/worksheets/sheet2.xml", "rIdPivot", f"{_DOC}/pivotTable", "../pivotTables/pivotTable1.xml")
    d.part(
        "xl/pivotTables/pivotTable1.xml",
        f'<pivotTableDefinition xmlns="{_MAIN}" name="PivotStatus" cacheId="5" dataCaption="Nilai">'
        '<location ref="E3:F9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="1"><pivotField/></pivotFields>'
        "</pivotTableDefinition>",
        f"{_TYPE}.pivotTable+xml",
    )
    d.relate(
        "xl/pivotTables/pivotTable1.xml",
        "rId1",
        f"{_DOC}/pivotCacheDefinition",
        "../pivotCache/pivotCacheDefinition1.xml",
    )


def _link(d: Dressing, inner: str) -> None:
    d.after(
        BOOK,
        "</sheets>",
        f'<externalReferences><externalReference xmlns:r="{_DOC}" r:id="rIdLink"/></externalReferences>',
    )
    d.relate(BOOK, "rIdLink", f"{_DOC}/externalLink", "externalLinks/externalLink1.xml")
    d.part(
        "xl/externalLinks/externalLink1.xml",
        f'<externalLink xmlns="{_MAIN}" xmlns:r="{_DOC}">{inner}</externalLink>',
        f"{_TYPE}.externalLink+xml",
    )
    d.relate(
        "xl/externalLinks/externalLink1.xml", "rId1", f"{_DOC}/externalLinkPath", "file:///D:/lain.xlsx", "External"
    )


def _external(d: Dressing) -> None:
    _link(d, '<externalBook r:id="rId1"><sheetNames><sheetName val="Pegawai"/></sheetNames></externalBook>')


def _dde(d: Dressing) -> None:
    _link(d, '<ddeLink ddeService="cmd" ddeTopic="lain"><ddeItems><ddeItem name="R1C1"/></ddeItems></ddeLink>')
    del d.parts["xl/externalLinks/_rels/externalLink1.xml.rels"]


def _protected(d: Dressing) -> None:
    d.after(
        SHEET,
        "</sheetData>",
        '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA=="'
        ' spinCount="100000" sheet="1"/>',
    )


def _book_protected(d: Dressing) -> None:
    d.replace(BOOK, "<workbookProtection", '<workbookProtection workbookPassword="CC1A" lockStructure="1"')


def _read_only(d: Dressing) -> None:
    d.before(BOOK, "<workbookPr", '<fileSharing readOnlyRecommended="1" userName="Kasubag"/>')


def _hidden(d: Dressing) -> None:
    text = d.parts[BOOK].decode()
    at = text.index('name="Acuan"')
    end = text.index("/>", at)
    inner = text[at:end].replace('state="visible"', "")
    d.parts[BOOK] = f'{text[:at]}{inner} state="veryHidden"{text[end:]}'.encode()


def _outline(d: Dressing) -> None:
    d.replace(SHEET, '<row r="2"', '<row r="2" outlineLevel="2" hidden="1"')
    d.replace(SHEET, '<row r="3"', '<row r="3" collapsed="1"')


def _frozen(d: Dressing) -> None:
    text = d.parts[SHEET].decode()
    at, end = text.index("<sheetViews>"), text.index("</sheetViews>")
    view = (
        '<sheetViews><sheetView workbookViewId="0" zoomScale="85" showGridLines="0"><pane xSplit="2" ySplit="1"'
        ' topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView>'
    )
    d.parts[SHEET] = f"{text[:at]}{view}{text[end:]}".encode()


def _filtered(d: Dressing) -> None:
    d.after(
        SHEET,
        "</sheetData>",
        '<autoFilter ref="A1:D3"><filterColumn colId="3"><filters><filter val="PNS"/></filters></filterColumn>'
        "</autoFilter>",
    )
    d.replace(SHEET, '<row r="3"', '<row r="3" hidden="1"')


def _table(d: Dressing) -> None:
    d.relate(SHEET, "rIdTable", f"{_DOC}/table", "../tables/table1.xml")
    d.part(
        "xl/tables/table1.xml",
        f'<table xmlns="{_MAIN}" id="3" name="Pegawai" displayName="Pegawai" ref="A1:D3" totalsRowShown="0">'
        '<autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" name="No"/><tableColumn id="2"'
        ' name="Nama"/><tableColumn id="3" name="NIP"/><tableColumn id="4" name="Status"><calculatedColumnFormula>1+1'
        "</calculatedColumnFormula></tableColumn></tableColumns>"
        '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
        f"{_TYPE}.table+xml",
    )
    d.before(SHEET, "<extLst>", '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>')


def _table_style(d: Dressing) -> None:
    text = d.parts[STYLES].decode()
    at = text.index("<tableStyles")
    end = text.index("/>", at) + 2
    custom = (
        '<tableStyles count="1" defaultTableStyle="TableStyleMedium9"><tableStyle name="GayaDinas" pivot="0" count="1">'
        '<tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles>'
    )
    d.parts[STYLES] = f"{text[:at]}{custom}{text[end:]}".encode()
    _table(d)
    d.replace("xl/tables/table1.xml", "TableStyleMedium2", "GayaDinas")


def _palette(d: Dressing) -> None:
    colors = "".join(f'<rgbColor rgb="00{n:02X}{n:02X}AA"/>' for n in range(64))
    text = d.parts[STYLES].decode()
    end = text.index("<extLst") if "<extLst" in text else text.rindex("</")
    d.parts[STYLES] = f"{text[:end]}<colors><indexedColors>{colors}</indexedColors></colors>{text[end:]}".encode()


def _theme(d: Dressing) -> None:
    d.replace("xl/theme/theme1.xml", 'name="Office', 'name="Tema Dinas')
    d.replace(STYLES, '<color theme="1"', '<color theme="5" tint="0.3999"')


def _string(d: Dressing, inner: str) -> None:
    d.replace(SHEET, "<is><t>PPPK</t></is>", f"<is>{inner}</is>")


def _rich(d: Dressing) -> None:
    _string(d, '<r><rPr><b/><color rgb="FFFF0000"/></rPr><t>PP</t></r><r><t xml:space="preserve">PK </t></r>')


def _phonetic(d: Dressing) -> None:
    _string(d, '<t>PPPK</t><rPh sb="0" eb="1"><t>pe-pe</t></rPh><phoneticPr fontId="1"/>')


def _formula(d: Dressing, cell: str) -> None:
    d.replace(SHEET, "</row></sheetData>", f'</row><row r="9">{cell}</row></sheetData>')


def _array(d: Dressing) -> None:
    _formula(d, '<c r="A9"><f t="array" ref="A9:A10">TRANSPOSE(Acuan!A1:B1)</f><v>1</v></c>')


def _result(d: Dressing) -> None:
    text, number = '<c r="A9" t="str"><f>UPPER(B2)</f><v>LALA</v></c>', '<c r="B9"><f>SUM(A2:A3)</f><v>33.5</v></c>'
    empty = '<c r="C9" s="0"/>'
    _formula(d, f"{text}{number}{empty}")


def _dynamic(d: Dressing) -> None:
    _formula(d, '<c r="A9" cm="1"><f t="array" ref="A9:A10">_xlfn.UNIQUE(D2:D3)</f><v>1</v></c>')
    d.relate(BOOK, "rIdMeta", f"{_DOC}/sheetMetadata", "metadata.xml")
    d.part("xl/metadata.xml", f'<metadata xmlns="{_MAIN}"/>', f"{_TYPE}.sheetMetadata+xml")


def _what_if(d: Dressing) -> None:
    _formula(d, '<c r="A9"><f t="dataTable" ref="A9:A10" dt2D="0" dtr="0" r1="B1"/><v>1</v></c>')


def _links(d: Dressing) -> None:
    d.before(
        SHEET,
        "<headerFooter>",
        '<hyperlinks><hyperlink ref="B2" r:id="rIdHref" tooltip="profil"/>'
        '<hyperlink ref="B3" location="Acuan!A1" display="Ke acuan"/></hyperlinks>',
    )
    d.relate(SHEET, "rIdHref", f"{_DOC}/hyperlink", "https://dinas.example/profil", "External")


def _calculation(d: Dressing) -> None:
    text = d.parts[BOOK].decode()
    at = text.index("<calcPr")
    end = text.index("/>", at) + 2
    d.parts[BOOK] = f'{text[:at]}<calcPr calcMode="manual" iterate="1" iterateCount="50"/>{text[end:]}'.encode()


def _breaks(d: Dressing) -> None:
    d.after(
        SHEET,
        "</headerFooter>",
        '<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>',
    )


def _printer(d: Dressing) -> None:
    d.relate(SHEET, "rIdPrn", f"{_DOC}/printerSettings", "../printerSettings/printerSettings1.bin")
    d.part("xl/printerSettings/printerSettings1.bin", b"SETELAN-EPSON", f"{_TYPE}.printerSettings")
    d.before(SHEET, "<headerFooter>", '<pageSetup paperSize="14" scale="62" orientation="landscape" r:id="rIdPrn"/>')


def _custom_views(d: Dressing) -> None:
    d.after(SHEET, "</sheetData>", '<customSheetViews><customSheetView guid="{G}"/></customSheetViews>')
    view = '<customWorkbookView name="Cetak" guid="{G}" windowWidth="1" windowHeight="1" activeSheetId="1"/>'
    d.after(BOOK, "</sheets>", f"<customWorkbookViews>{view}</customWorkbookViews>")


def _task_pane(d: Dressing) -> None:
    kind = f"{_MS}/2011/relationships/webextensiontaskpanes"
    d.relate("", "rIdPane", kind, "xl/webextensions/taskpanes.xml")
    d.part("xl/webextensions/taskpanes.xml", "<taskpanes/>", "application/vnd.ms-office.webextensiontaskpanes+xml")


def _volatile(d: Dressing) -> None:
    d.relate(BOOK, "rIdVol", f"{_DOC}/volatileDependencies", "volatileDependencies.xml")
    d.part("xl/volatileDependencies.xml", f'<volTypes xmlns="{_MAIN}"/>', f"{_TYPE}.volatileDependencies+xml")


def _macros(d: Dressing) -> None:
    d.relate(BOOK, "rIdVba", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")
    d.part("xl/vbaProject.bin", b"MAKRO-DINAS", "application/vnd.ms-office.vbaProject")
    d.replace(
        "[Content_Types].xml",
        f"{_TYPE}.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )


def _macros_in_xlsx(d: Dressing) -> None:
    d.relate(BOOK, "rIdVba", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")
    d.part("xl/vbaProject.bin", b"MAKRO-DINAS", "application/vnd.ms-office.vbaProject")


def _named_style(d: Dressing) -> None:
    d.before(STYLES, "</cellStyleXfs>", '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" applyFill="1"/>')
    d.before(STYLES, "</cellStyles>", '<cellStyle name="Gaya Dinas" xfId="1"/>')
    d.replace(STYLES, "</cellXfs>", '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="1"/></cellXfs>')
    d.replace(SHEET, '<c r="D3"', '<c s="1" r="D3"')


DRESSES = (
    Dress("percakapan", _threaded, ("Sudah pindah", 'displayName="Kasubag"')),
    Dress("kotak centang", _checkbox, ('objectType="CheckBox"', "<controls>")),
    Dress("diagram", _diagram, ("<dgm:dataModel", "dgm:relIds")),
    Dress("lembar grafik", _chartsheet, told_as="lembar grafik “Bagan”"),
    Dress("objek OLE", _ole, ("ISI-OLE", 'progId="Word.Document.12"')),
    Dress("properti khusus", _properties, ("AG-17",)),
    Dress("nama instansi", _company, ("<Company>Dinas P</Company>", "<Manager>Ibu Kabid</Manager>")),
    Dress("kata kunci", _author, ("netralitas-2023",)),
    Dress("custom XML", _custom_xml, ("AG-18",)),
    Dress("nama dan area cetak", _names, ("$1:$1", "Daftar'!$A$1:$D$9", 'name="Kepala"', 'comment="kadis"')),
    Dress("ikon", _icons, ('iconSet="3Stars"',)),
    Dress("grafik mini", _sparklines, ("<x14:sparkline>",)),
    Dress("gambar latar", _background, ("<picture ",)),
    Dress("pivot", _pivot, ('name="PivotStatus"', 'refreshedBy="Pak Joko"')),
    Dress("tautan buku kerja", _external, ("file:///D:/lain.xlsx", 'val="Pegawai"')),
    Dress("DDE", _dde, told_as=COPIED),
    Dress("lembar terkunci", _protected, ('hashValue="aGFzaA=="', 'saltValue="c2FsdA=="')),
    Dress("struktur terkunci", _book_protected, ('workbookPassword="CC1A"',)),
    Dress("disarankan baca saja", _read_only, told_as="baca saja"),
    Dress("lembar tersembunyi", _hidden, ('state="veryHidden"',)),
    Dress("baris berkelompok", _outline, ('outlineLevel="2"', 'collapsed="1"')),
    Dress("panel beku", _frozen, ('xSplit="2"', 'state="frozen"', 'zoomScale="85"', 'showGridLines="0"')),
    Dress("saringan", _filtered, ('<filter val="PNS"', 'hidden="1"')),
    Dress("tabel", _table, ('displayName="Pegawai"', "<calculatedColumnFormula>1+1")),
    Dress("gaya tabel", _table_style, ('name="GayaDinas"', 'type="headerRow"')),
    Dress("palet warna", _palette, ('rgb="000A0AAA"',)),
    Dress("tema", _theme, ('name="Tema Dinas', 'tint="0.3999"')),
    Dress("teks berwarna", _rich, ("FFFF0000", "<t>PP</t>")),
    Dress("teks fonetik", _phonetic, told_as="fonetik"),
    Dress("rumus larik", _array, ('t="array"', "TRANSPOSE(Acuan!A1:B1)")),
    Dress("hasil rumus", _result, ("<f>UPPER(B2)</f><v>LALA</v>", "<f>SUM(A2:A3)</f><v>33.5</v>", 't="str"')),
    Dress("rumus dinamis", _dynamic, ("_xlfn.UNIQUE(D2:D3)",), told_as="larik dinamis"),
    Dress("tabel data", _what_if, ('t="dataTable"', 'r1="B1"')),
    Dress("tautan", _links, ("https://dinas.example/profil", 'location="Acuan!A1"', 'tooltip="profil"')),
    Dress("hitung manual", _calculation, ('calcMode="manual"', 'iterateCount="50"')),
    Dress("pemisah halaman", _breaks, ('<brk id="7"',)),
    Dress("setelan pencetak", _printer, ("SETELAN-EPSON", 'scale="62"')),
    Dress("tampilan khusus", _custom_views, told_as="tampilan khusus"),
    Dress("panel aplikasi", _task_pane, told_as="add-in"),
    Dress("data langsung", _volatile, told_as="data langsung"),
    Dress("makro", _macros, ("MAKRO-DINAS", "macroEnabled"), suffix=".xlsm"),
    Dress("templat bermakro", _macros, ("MAKRO-DINAS", "macroEnabled"), suffix=".xltm"),
    Dress("makro dalam xlsx", _macros_in_xlsx, told_as="makro"),
    Dress("gaya sel", _named_style, ('name="Gaya Dinas"',)),
)
