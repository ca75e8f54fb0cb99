package de.kitacampus.portal.master.invoicing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a mail with an invoice says, in German as the invoice is: to the carrier's bookkeeper, and only what stands on the invoice itself.
 *
 * @param subject one line
 * @param body plain text
 */
record InvoiceMailText(String subject, String body) {

    static InvoiceMailText of(Invoice invoice, List<InvoiceDocument> documents) {
        String title = GermanInvoiceText.title(invoice.kind());
        Seller seller = invoice.seller();
        return new InvoiceMailText(title + " " + invoice.number() + " – " + seller.name(), """
                Sehr geehrte Damen und Herren,

                mit dieser Nachricht erhalten Sie die %s %s vom %s für %s über %s.
                %s

                Angehängt:
                %s

                Ihre Kundennummer: %s

                Mit freundlichen Grüßen
                %s

                Fragen zu dieser Rechnung: %s, %s
                """.formatted(
                        title,
                        invoice.number(),
                        GermanInvoiceText.day(invoice.issuedOn()),
                        GermanInvoiceText.month(invoice.month()),
                        GermanInvoiceText.money(invoice.totals().gross()),
                        terms(invoice),
                        documents.stream().map(InvoiceMailText::line).collect(Collectors.joining("\n")),
                        invoice.buyer().number(),
                        seller.name(),
                        seller.email(),
                        seller.phone()));
    }

    private static String terms(Invoice invoice) {
        Invoice.Preceding preceding = invoice.preceding();
        if (preceding != null) {
            return "Sie bezieht sich auf die Rechnung " + preceding.number() + " vom "
                    + GermanInvoiceText.day(preceding.issuedOn()) + ". " + GermanInvoiceText.SETTLED;
        }
        return invoice.dueOn() == null ? "Es ist nichts zu zahlen." : GermanInvoiceText.terms(invoice.dueOn());
    }

    private static String line(InvoiceDocument document) {
        return "– " + document.fileName() + " ("
                + switch (document.kind()) {
                    case PDF -> "PDF, enthält die elektronische Rechnung";
                    case XRECHNUNG -> "XRechnung";
                    case ANNEX -> "Aufstellung je Nutzerkennung";
                }
                + ")";
    }
}
