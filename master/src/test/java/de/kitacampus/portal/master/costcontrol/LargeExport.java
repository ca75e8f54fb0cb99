package de.kitacampus.portal.master.costcontrol;

import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.testing.Figure;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerRow;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.Ledgers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The Excel export of a million lines in a process with 64 MB of heap, against a writer that does nothing but XML and zip. */
public final class LargeExport {

    private static final int ROWS = 1_000_000;
    private static final int DIFFERENT = 1_000;
    private static final int HEAP_MEGABYTES = 64;
    private static final int ROUNDS = 2;
    /** As the export's library compresses. */
    private static final int COMPRESSION = 4;

    private LargeExport() {}

    /** Measures in a new process; it ends with an error if the heap does not suffice. */
    public static List<Figure> inItsOwnProcess(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExport.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> figures.add(Double.valueOf(line)));
        }
        boolean enough = process.waitFor() == 0 && figures.size() == 3;
        return List.of(
                new Figure(
                        "Excel export, rows per second, and bare zip and XML",
                        enough ? figures.get(0) : 0,
                        enough ? figures.get(1) : 1,
                        0.6,
                        true),
                new Figure(
                        "export of a million lines from the database, MB of heap",
                        enough ? HEAP_MEGABYTES : Double.POSITIVE_INFINITY,
                        HEAP_MEGABYTES,
                        1,
                        false));
    }

    public static void main(String[] arguments) throws IOException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(arguments[0], "postgres", "", true);
        database.setAutoCommit(false);
        LedgerQueries ledger = Ledgers.over(database);
        List<CostRow> rows = ledger.rows(LedgerFilter.all(), LedgerSort.NEWEST_FIRST, 0, DIFFERENT).stream()
                .map(line -> new CostRow(line, "Ein Träger mit üblichem Namen"))
                .toList();
        double export = 0;
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.max(bare, perSecond(() -> bare(many(rows))));
            export = Math.max(export, perSecond(() -> exported(many(rows))));
        }
        System.out.println(export);
        System.out.println(bare);
        System.out.println(perSecond(() -> ledger.stream(
                LedgerFilter.all(),
                LedgerSort.NEWEST_FIRST,
                (Stream<LedgerRow> lines) -> exported(lines.limit(ROWS).map(line -> new CostRow(line, "Träger"))))));
    }

    private static Stream<CostRow> many(List<CostRow> rows) {
        return IntStream.range(0, ROWS).mapToObj(place -> rows.get(place % rows.size()));
    }

    private static double perSecond(Writing work) throws IOException {
        long start = System.nanoTime();
        long rows = work.write();
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static long exported(Stream<CostRow> rows) {
        ExcelExport<CostRow> sheet = CostSheets.bookings(UnaryOperator.identity());
        return sheet.write(OutputStream.nullOutputStream(), rows);
    }

    private static long bare(Stream<CostRow> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(OutputStream.nullOutputStream())) {
            zip.setLevel(COMPRESSION);
            zip.putNextEntry(new ZipEntry("sheet.xml"));
            StringBuilder xml = new StringBuilder();
            long written = 0;
            for (CostRow row : (Iterable<CostRow>) rows::iterator) {
                append(xml, row);
                written++;
                if (written % DIFFERENT == 0) {
                    zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
                    xml.setLength(0);
                }
            }
            zip.closeEntry();
            return written;
        }
    }

    private static void append(StringBuilder xml, CostRow row) {
        LedgerRow line = row.line();
        xml.append("<row>");
        number(xml, line.number());
        text(xml, line.customer().value());
        text(xml, row.customerName());
        text(xml, line.label());
        text(xml, line.type().name());
        number(xml, line.occurredAt().getEpochSecond());
        text(xml, line.userId().toString());
        text(xml, line.centre().value());
        number(xml, line.purchasePrice().amount());
        number(xml, line.sellingPrice().amount());
        number(xml, line.vatIncluded().amount());
        xml.append("</row>");
    }

    private static void number(StringBuilder xml, Object value) {
        xml.append("<c><v>").append(value).append("</v></c>");
    }

    private static void text(StringBuilder xml, String value) {
        xml.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
    }

    /** Writes and tells how many rows. */
    @FunctionalInterface
    private interface Writing {
        long write() throws IOException;
    }
}
