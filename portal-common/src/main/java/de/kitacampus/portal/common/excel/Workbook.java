package de.kitacampus.portal.common.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of worksheets that are written one after the other (Office Open XML, ECMA-376).
 *
 * @see "DD197-20261123-own-writer-of-worksheets.md"
 */
final class Workbook implements AutoCloseable {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int COMPRESSION = 4;
    private static final int MAX_SHEET_NAME = 31;

    private final ZipOutputStream zip;
    private final List<String> names = new ArrayList<>();

    /** Leaves the stream open at its end. */
    Workbook(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(COMPRESSION);
    }

    /** Begins the next sheet; the one before must be finished. */
    Sheet sheet(String name, List<? extends ExcelColumn<?>> columns) throws IOException {
        names.add(fit(name, names.size() + 1));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + names.size() + ".xml"));
        return new Sheet(new XmlBytes(zip), columns);
    }

    /** Excel allows 31 characters and not all of them; further sheets have a number behind the name. */
    private static String fit(String name, int number) {
        String end = number == 1 ? "" : " " + number;
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "-");
        return allowed.substring(0, Math.min(allowed.length(), MAX_SHEET_NAME - end.length())) + end;
    }

    @Override
    public void close() throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int number = 1; number <= names.size(); number++) {
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(attribute(names.get(number - 1)), number, number));
            relations.append(relation("rId" + number, OFFICE + "/worksheet", "worksheets/sheet" + number + ".xml"));
            types.append(type("/xl/worksheets/sheet" + number + ".xml", SPREADSHEET + "worksheet+xml"));
        }
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations + relation("styles", OFFICE + "/styles", "styles.xml")));
        zip.putNextEntry(new ZipEntry("xl/styles.xml"));
        zip.write(Styles.part().getBytes(StandardCharsets.UTF_8));
        part("_rels/.rels", relations(relation("workbook", OFFICE + "/officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/xl/workbook.xml", SPREADSHEET + "sheet.main+xml")
                        + type("/xl/styles.xml", SPREADSHEET + "styles+xml") + types + "</Types>");
        zip.finish();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
