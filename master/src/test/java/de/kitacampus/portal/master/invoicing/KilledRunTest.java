package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real process is killed in the middle of a monthly run; the next one finishes it. */
class KilledRunTest {

    private static final int BEFORE_THE_KILL = 3;

    @TempDir
    Path data;

    @Test
    @Timeout(180)
    void after_a_kill_the_run_is_finished_without_a_gap_or_a_double() throws Exception {
        Process first = start();
        try (BufferedReader lines = first.inputReader()) {
            boolean begun =
                    lines.lines().anyMatch(line -> line.matches("\\d+") && Integer.parseInt(line) >= BEFORE_THE_KILL);
            assertThat(begun).as(this::log).isTrue();
            kill(first);
        }
        assertThat(count("select count(*) from invoice_run_item where state = 'WAITING'"))
                .as("the kill came in the middle")
                .isPositive();

        Process second = start();
        try (BufferedReader lines = second.inputReader()) {
            assertThat(lines.lines()).as(this::log).contains(BillingProcess.FINISHED);
        } finally {
            kill(second);
        }

        assertThat(count("select count(*) from invoice_run where finished_at is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from invoice_run_item where state = 'DONE' and invoices = 1"))
                .isEqualTo(BillingProcess.CARRIERS);
        assertThat(count("select count(*) from invoice")).isEqualTo(BillingProcess.CARRIERS);
        assertThat(count("select count(distinct customer) from invoice")).isEqualTo(BillingProcess.CARRIERS);
        assertThat(count("select max(series_number) from invoice")).isEqualTo(BillingProcess.CARRIERS);
        assertThat(count("select count(*) from invoice where issued_by <> '" + BillingProcess.STARTER + "'"))
                .isZero();
        assertThat(count("select count(*) from invoice i where not exists (select 1 from invoice_document d"
                        + " where d.number = i.number and d.kind = 'PDF')"))
                .isZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BillingProcess.class.getName(),
                        "--server.port=0",
                        "--portal.base-url=http://localhost:1",
                        // The module has no bundle of its own pages while it is tested.
                        "--vaadin.productionMode=true",
                        "--logging.level.root=warn",
                        "--portal.data=" + data))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("errors.log").toFile()))
                .start();
    }

    /** As {@code kill -9}. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private long count(String sql) {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("database/master")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private String log() {
        try {
            return Files.readString(data.resolve("errors.log"));
        } catch (IOException missing) {
            return missing.toString();
        }
    }
}
