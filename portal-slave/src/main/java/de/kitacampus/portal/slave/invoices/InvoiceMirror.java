package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the portal holds of the provider's invoices, also while the master is away. */
@Service
@Transactional(readOnly = true)
public class InvoiceMirror {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvoiceMirror(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version of the list that is held. */
    public Optional<String> version() {
        return jdbc.sql("select version from invoice_list").query(String.class).optional();
    }

    @Transactional
    public void replace(CarrierInvoices told) {
        jdbc.sql("delete from invoice_list").update();
        jdbc.sql("insert into invoice_list (id, version, content, told_at) values (1, ?, ?, ?)")
                .params(told.version(), WireJson.bytes(told), Rows.utc(clock.instant()))
                .update();
    }

    List<CarrierInvoice> all() {
        return jdbc.sql("select content from invoice_list")
                .query((row, number) -> WireJson.read(text(row.getBytes(1)), CarrierInvoices.class))
                .optional()
                .map(CarrierInvoices::invoices)
                .orElse(List.of());
    }

    Optional<Instant> toldAt() {
        return jdbc.sql("select told_at from invoice_list")
                .query((row, number) -> Rows.instant(row, 1))
                .optional();
    }

    Optional<InvoiceDetails> details(String number) {
        return jdbc.sql("select content from invoice_details where number = ?")
                .params(number)
                .query((row, place) -> WireJson.read(text(row.getBytes(1)), InvoiceDetails.class))
                .optional();
    }

    @Transactional
    void keep(InvoiceDetails details) {
        jdbc.sql("insert into invoice_details (number, content) values (?, ?) on conflict do nothing")
                .params(details.invoice().number(), WireJson.bytes(details))
                .update();
    }

    Optional<InvoiceFile> file(String number, String kind) {
        return jdbc.sql("select file_name, media_type, content from invoice_file where number = ? and kind = ?")
                .params(number, kind)
                .query((row, place) -> new InvoiceFile(
                        row.getString(1), row.getString(2), Base64.getEncoder().encodeToString(row.getBytes(3))))
                .optional();
    }

    @Transactional
    void keep(String number, String kind, InvoiceFile file) {
        jdbc.sql("""
                        insert into invoice_file (number, kind, file_name, media_type, content) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        number,
                        kind,
                        file.fileName(),
                        file.mediaType(),
                        Base64.getDecoder().decode(file.content()))
                .update();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
