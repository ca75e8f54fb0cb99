package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issued invoices with their documents; nothing here can be changed. */
@Repository
class InvoiceStore {

    private final JdbcClient jdbc;

    InvoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number; whoever asks meanwhile waits until this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    long nextNumber(String series, int year) {
        jdbc.sql(
                        "insert into invoice_series (series, series_year, last_number) values (?, ?, 0) on conflict do nothing")
                .params(series, year)
                .update();
        jdbc.sql("update invoice_series set last_number = last_number + 1 where series = ? and series_year = ?")
                .params(series, year)
                .update();
        return jdbc.sql("select last_number from invoice_series where series = ? and series_year = ?")
                .params(series, year)
                .query(Long.class)
                .single();
    }

    /** Where an invoice belongs. */
    record Place(
            String series, int year, long number, @Nullable UUID closing, Instant at, String by) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Invoice invoice, Place place) {
        InvoiceTotals totals = invoice.totals();
        Invoice.Preceding preceding = invoice.preceding();
        String before = preceding == null ? null : preceding.number();
        jdbc.sql("""
                        insert into invoice (number, series, series_year, series_number, kind, customer, buyer_name, centre,
                            billing_month, closing_id, issued_on, due_on, net, vat, gross, owed, preceding, cancels, content,
                            issued_at, issued_by)
                        values (:number, :series, :year, :place, :kind, :customer, :buyer, :centre, :month, :closing, :issuedOn,
                            :dueOn, :net, :vat, :gross, :owed, :preceding, :cancels, :content, :at, :by)
                        """)
                .param("number", invoice.number())
                .param("series", place.series())
                .param("year", place.year())
                .param("place", place.number())
                .param("kind", invoice.kind().name())
                .param("customer", invoice.buyer().number())
                .param("buyer", invoice.buyer().name())
                .param("centre", invoice.centre())
                .param("month", invoice.month().toString())
                .param("closing", place.closing())
                .param("issuedOn", invoice.issuedOn())
                .param("dueOn", invoice.dueOn())
                .param("net", totals.net())
                .param("vat", totals.vat())
                .param("gross", totals.gross())
                .param(
                        "owed",
                        totals.gross()
                                .multiply(BigDecimal.valueOf(invoice.kind().sign())))
                .param("preceding", before)
                .param("cancels", invoice.kind() == InvoiceKind.CANCELLATION ? before : null)
                .param("content", WireJson.bytes(invoice))
                .param("at", Rows.utc(place.at()))
                .param("by", place.by())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String number, List<InvoiceDocument> documents) {
        for (InvoiceDocument document : documents) {
            jdbc.sql("""
                            insert into invoice_document (number, kind, file_name, media_type, sha256, content)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            number,
                            document.kind().name(),
                            document.fileName(),
                            document.mediaType(),
                            sha256(document.content()),
                            document.content())
                    .update();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Invoice> find(String number) {
        return jdbc.sql("select content from invoice where number = ?")
                .params(number)
                .query((row, index) -> invoice(row))
                .optional();
    }

    /** The invoices of a closing. */
    List<Invoice> of(UUID closing) {
        return jdbc.sql("select content from invoice where closing_id = ? order by number")
                .params(closing)
                .query((row, index) -> invoice(row))
                .list();
    }

    List<InvoiceDocument> documents(String number) {
        return jdbc.sql(
                        "select kind, file_name, media_type, content from invoice_document where number = ? order by kind")
                .params(number)
                .query((row, index) -> new InvoiceDocument(
                        InvoiceDocument.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBytes(4)))
                .list();
    }

    Optional<UUID> closing(String number) {
        return jdbc.sql("select closing_id from invoice where number = ? and closing_id is not null")
                .params(number)
                .query((row, index) -> Rows.uuid(row, "closing_id"))
                .optional();
    }

    /** What was given back of an invoice. */
    List<Invoice> creditNotes(String number) {
        return jdbc.sql("select content from invoice where preceding = ? and kind = ? order by number")
                .params(number, InvoiceKind.CREDIT_NOTE.name())
                .query((row, index) -> invoice(row))
                .list();
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return WireJson.read(new String(row.getBytes(1), StandardCharsets.UTF_8), Invoice.class);
    }

    Optional<String> cancellation(String number) {
        return jdbc.sql("select number from invoice where cancels = ?")
                .params(number)
                .query(String.class)
                .optional();
    }
}
