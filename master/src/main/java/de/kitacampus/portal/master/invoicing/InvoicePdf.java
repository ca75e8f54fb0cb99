package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.pdf.PdfA;
import de.kitacampus.portal.common.pdf.PdfCell;
import de.kitacampus.portal.common.pdf.PdfColumns;
import de.kitacampus.portal.common.pdf.PdfFonts;
import de.kitacampus.portal.common.pdf.PdfPages;
import de.kitacampus.portal.common.pdf.QrCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * An invoice as PDF/A-3 for people, with its XML inside for machines (ZUGFeRD, profile EN 16931). The same invoice gives the same bytes.
 *
 * @see "DD186-20261123-writing-invoices-as-xml.md"
 */
final class InvoicePdf {

    private static final Color INK = PdfPages.INK;
    private static final Color QUIET = new Color(0x55626a);
    private static final float LEFT = PdfPages.MARGIN;
    private static final float RIGHT = 345;
    private static final float VALUES = 437;
    private static final float SIZE = 9;
    private static final float SMALL = 7.5f;
    private static final float CODE = 72;
    /** Height of a row of the sums, which stay on one page. */
    private static final float SUM = 20;

    private final Invoice invoice;
    private final InvoiceTotals totals;
    private final List<AnnexLine> annex;
    private final PdfFonts fonts;
    private final PdfPages pages;

    private InvoicePdf(PDDocument document, Invoice invoice, List<AnnexLine> annex) throws IOException {
        this.invoice = invoice;
        this.totals = invoice.totals();
        this.annex = annex;
        this.fonts = PdfFonts.in(document);
        this.pages = PdfPages.upright(document);
    }

    static byte[] print(Invoice invoice, List<AnnexLine> annex) {
        byte[] xml = CrossIndustryInvoice.write(invoice, CrossIndustryInvoice.Profile.EN16931);
        try (PDDocument document = new PDDocument()) {
            String title = GermanInvoiceText.title(invoice.kind()) + " " + invoice.number();
            new PdfA(
                            title,
                            invoice.seller().name(),
                            Locale.GERMAN,
                            invoice.issuedOn().atStartOfDay(BillingPeriod.ZONE).toInstant(),
                            FacturX.METADATA)
                    .prepare(document);
            new InvoicePdf(document, invoice, annex).draw(title);
            FacturX.attach(document, xml, invoice);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw(String title) throws IOException {
        letterhead();
        facts();
        pages.goTo(pages.height() - 285);
        pages.paragraph("H1", fonts.bold(), 16, INK, title);
        pages.space(6);
        introduction();
        pages.space(8);
        lines();
        sums();
        closing();
        annex();
        int all = pages.count();
        pages.finish(
                fonts.plain(),
                SMALL,
                QUIET,
                page -> invoice.seller().name() + " · " + invoice.number() + " · Seite " + page + " von " + all);
    }

    private void letterhead() throws IOException {
        Seller seller = invoice.seller();
        Buyer buyer = invoice.buyer();
        float top = pages.height() - 60;
        pages.line("P", fonts.bold(), 15, INK, LEFT, top, seller.name());
        pages.line(
                "P",
                fonts.plain(),
                SMALL,
                QUIET,
                LEFT,
                pages.height() - 135,
                Stream.of(seller.name(), seller.street(), seller.postalCode() + " " + seller.city())
                        .filter(text -> !text.isBlank())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""));
        float y = pages.height() - 155;
        for (String line : List.of(
                buyer.name(),
                buyer.addition(),
                buyer.street(),
                buyer.postalCode() + " " + buyer.city(),
                country(buyer))) {
            for (String part :
                    line.isBlank() ? List.<String>of() : fonts.plain().wrapped(10.5f, 270, line)) {
                pages.line("P", fonts.plain(), 10.5f, INK, LEFT, y, part);
                y -= 14;
            }
        }
    }

    private static String country(Buyer buyer) {
        return "DE".equals(buyer.country())
                ? ""
                : Locale.of("", buyer.country())
                        .getDisplayCountry(Locale.GERMAN)
                        .toUpperCase(Locale.GERMAN);
    }

    private void facts() throws IOException {
        Invoice.Preceding preceding = invoice.preceding();
        float y = pages.height() - 135;
        y = fact(y, "Nummer", invoice.number());
        y = fact(y, "Datum", GermanInvoiceText.day(invoice.issuedOn()));
        y = fact(y, "Kundennummer", invoice.buyer().number());
        y = fact(
                y,
                "Leistungszeitraum",
                GermanInvoiceText.day(invoice.from()) + " – " + GermanInvoiceText.day(invoice.to()));
        y = fact(y, "Fällig am", invoice.dueOn() == null ? "" : GermanInvoiceText.day(invoice.dueOn()));
        y = fact(y, "Einrichtung", invoice.centre() == null ? "" : invoice.centre());
        y = fact(y, "Ihr Zeichen", invoice.buyer().orderReference());
        y = fact(y, "Leitweg-ID", invoice.buyer().leitwegId());
        y = fact(y, "Ihre USt-IdNr.", invoice.buyer().vatId());
        fact(y, "Zu Rechnung", preceding == null ? "" : preceding.number());
    }

    private float fact(float y, String label, String value) throws IOException {
        if (value.isBlank()) {
            return y;
        }
        pages.line("P", fonts.plain(), SIZE, QUIET, RIGHT, y, label);
        pages.line("P", fonts.plain(), SIZE, INK, VALUES, y, value);
        return y - 13;
    }

    private void introduction() throws IOException {
        Invoice.Preceding preceding = invoice.preceding();
        if (preceding != null) {
            String original = preceding.number() + " vom " + GermanInvoiceText.day(preceding.issuedOn());
            paragraph(
                    invoice.kind() == InvoiceKind.CANCELLATION
                            ? "Diese Stornorechnung hebt die Rechnung " + original + " auf."
                            : "Diese Korrektur betrifft die Rechnung " + original + ".");
        } else {
            paragraph("Für die Nutzung unserer Kurse im " + GermanInvoiceText.month(invoice.month())
                    + " berechnen wir Ihnen:");
        }
        if (!invoice.reason().isBlank()) {
            paragraph("Grund: " + invoice.reason());
        }
    }

    private void paragraph(String text) throws IOException {
        pages.paragraph("P", fonts.plain(), SIZE, INK, text);
    }

    private void lines() throws IOException {
        PdfColumns columns = new PdfColumns(
                List.of("Pos.", "Nummer", "Leistung", "USt.", "Menge", "Einzelpreis", "Netto"),
                List.of(0.06f, 0.11f, 0.39f, 0.08f, 0.09f, 0.13f, 0.14f),
                fonts.bold(),
                SIZE,
                3);
        PDStructureElement table = pages.table();
        pages.head(table, columns);
        for (int place = 0; place < invoice.lines().size(); place++) {
            InvoiceLine line = invoice.lines().get(place);
            pages.row(
                    table,
                    columns,
                    fonts.plain(),
                    List.of(
                            PdfCell.of(String.valueOf(place + 1)),
                            PdfCell.of(line.article()),
                            PdfCell.of(described(line)),
                            PdfCell.of(
                                    line.tax().isExempt()
                                            ? "frei"
                                            : GermanInvoiceText.percent(
                                                    line.tax().percent())),
                            PdfCell.of(GermanInvoiceText.number(line.quantity())),
                            PdfCell.of(GermanInvoiceText.money(line.price())),
                            PdfCell.of(GermanInvoiceText.money(line.net()))));
        }
    }

    private static List<String> described(InvoiceLine line) {
        return Stream.of(line.name(), line.note())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private void sums() throws IOException {
        if (!pages.has(SUM * (totals.shares().size() + 2))) {
            pages.turn();
        }
        pages.space(6);
        PdfColumns columns = new PdfColumns(List.of("", "", ""), List.of(0.46f, 0.38f, 0.16f), fonts.bold(), SIZE, 2);
        PDStructureElement table = pages.table();
        sum(table, columns, "Summe netto", GermanInvoiceText.money(totals.net()), false);
        for (InvoiceTotals.Share share : totals.shares()) {
            sum(table, columns, GermanInvoiceText.tax(share), GermanInvoiceText.money(share.vat()), false);
        }
        sum(
                table,
                columns,
                invoice.kind() == InvoiceKind.INVOICE ? "Rechnungsbetrag" : "Gesamtbetrag",
                GermanInvoiceText.money(totals.gross()),
                true);
    }

    private void sum(PDStructureElement table, PdfColumns columns, String label, String amount, boolean strong)
            throws IOException {
        pages.plainRow(
                table,
                columns,
                strong ? fonts.bold() : fonts.plain(),
                List.of(PdfCell.of(""), PdfCell.of(label), PdfCell.of(amount)));
    }

    private void closing() throws IOException {
        Seller seller = invoice.seller();
        pages.space(10);
        for (InvoiceTotals.Share share : totals.shares()) {
            if (share.tax().isExempt() && !share.tax().reason().equals(Tax.UNNAMED_REASON)) {
                paragraph("Umsatzsteuerfrei: " + share.tax().reason() + ".");
            }
        }
        if (GiroCode.fits(totals.gross()) && invoice.kind() == InvoiceKind.INVOICE) {
            payment(seller);
        } else if (totals.gross().signum() != 0) {
            paragraph(GermanInvoiceText.SETTLED);
        }
        pages.space(8);
        if (!seller.closing().isBlank()) {
            for (String line : seller.closing().lines().toList()) {
                paragraph(line);
            }
        }
        pages.space(8);
        pages.paragraph("P", fonts.plain(), SMALL, QUIET, imprint(seller));
    }

    private void payment(Seller seller) throws IOException {
        if (!pages.has(CODE + 24)) {
            pages.turn();
        }
        float top = pages.y();
        float text = LEFT + CODE + 14;
        pages.figure(
                "GiroCode für die Überweisung von " + GermanInvoiceText.money(totals.gross()),
                stream -> new QrCode(GiroCode.of(seller, totals.gross(), invoice.number()), CODE)
                        .draw(stream, LEFT, top - CODE));
        float y = top - 10;
        for (String line : List.of(
                invoice.dueOn() == null ? "" : GermanInvoiceText.terms(invoice.dueOn()),
                "Empfänger: " + seller.name(),
                "IBAN: " + Iban.grouped(seller.iban()) + (seller.bic().isEmpty() ? "" : "   BIC: " + seller.bic()),
                "Verwendungszweck: " + invoice.number(),
                "Mit dem GiroCode füllt Ihre Banking-App die Überweisung aus.")) {
            if (!line.isBlank()) {
                pages.line("P", fonts.plain(), SIZE, INK, text, y, line);
                y -= 13;
            }
        }
        pages.goTo(top - CODE - 4);
    }

    private static String imprint(Seller seller) {
        return Stream.of(
                        seller.name(),
                        seller.street() + ", " + seller.postalCode() + " " + seller.city(),
                        labelled("Geschäftsführung: ", seller.directors()),
                        seller.register(),
                        labelled("USt-IdNr. ", seller.vatId()),
                        labelled("Steuernummer ", seller.taxNumber()),
                        labelled("Fragen: ", seller.contact()),
                        seller.phone(),
                        seller.email())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static String labelled(String label, String text) {
        return text.isBlank() ? "" : label + text;
    }

    private void annex() throws IOException {
        if (annex.isEmpty()) {
            return;
        }
        pages.turn();
        pages.paragraph("H2", fonts.bold(), 13, INK, "Anlage: Buchungen je Nutzer-ID");
        pages.space(6);
        PdfColumns columns = new PdfColumns(
                List.of("Einrichtung", "Nutzer-ID", "Kurs", "Monat", "Anzahl", "Netto"),
                List.of(0.15f, 0.41f, 0.12f, 0.1f, 0.09f, 0.13f),
                fonts.bold(),
                SMALL,
                4);
        PDStructureElement table = pages.table();
        pages.head(table, columns);
        for (AnnexLine line : annex) {
            pages.row(table, columns, fonts.plain(), line.cells());
        }
    }
}
