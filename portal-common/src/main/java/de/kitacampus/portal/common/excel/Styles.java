package de.kitacampus.portal.common.excel;

import de.kitacampus.portal.common.excel.ExcelColumn.Kind;

/** The cell formats of the workbook, by their place in its styles. */
final class Styles {

    static final int HEADER = Kind.values().length;

    private static final int FIRST_FORMAT = 164;

    private Styles() {}

    static int of(Kind kind) {
        return kind.ordinal();
    }

    /** The part {@code styles.xml} (section 18.8): a format for each kind of column, then the header's. */
    static String part() {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (Kind kind : Kind.values()) {
            int format = kind.format() == null ? 0 : FIRST_FORMAT + kind.ordinal();
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(FIRST_FORMAT + kind.ordinal(), kind.format() == null ? "General" : kind.format()));
            cells.append(
                    "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                            .formatted(format));
        }
        return Workbook.XML + "<styleSheet xmlns=\"" + Workbook.MAIN + "\"><numFmts count=\"" + Kind.values().length
                + "\">" + formats + "</numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE4EEF5\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (HEADER + 1) + "\">" + cells
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
