package de.kitacampus.portal.master.invoicing;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Writes an invoice as UN/CEFACT Cross Industry Invoice (D16B) after EN 16931.
 *
 * @see "DD186-20261123-writing-invoices-as-xml.md"
 */
final class CrossIndustryInvoice {

    /** To which rules a document claims to keep. */
    enum Profile {
        EN16931("urn:cen.eu:en16931:2017"),
        XRECHNUNG("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0");

        private final String id;

        Profile(String id) {
            this.id = id;
        }
    }

    private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String PIECE = "C62";
    private static final String SEPA_TRANSFER = "58";
    private static final String EDUCATION = "VATEX-EU-132-1I";

    private final Invoice invoice;
    private final InvoiceTotals totals;
    private final CiiXml xml;

    private CrossIndustryInvoice(Invoice invoice, CiiXml xml) {
        this.invoice = invoice;
        this.totals = invoice.totals();
        this.xml = xml;
    }

    static byte[] write(Invoice invoice, Profile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CiiXml xml = CiiXml.to(out)) {
            new CrossIndustryInvoice(invoice, xml).document(profile);
        }
        return out.toByteArray();
    }

    private void document(Profile profile) {
        xml.in("rsm:ExchangedDocumentContext", () -> {
            xml.in("ram:BusinessProcessSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", PROCESS));
            xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", profile.id));
        });
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number());
            xml.text("ram:TypeCode", invoice.kind().code());
            xml.in("ram:IssueDateTime", () -> day("udt", invoice.issuedOn()));
            note(invoice.reason());
            note(invoice.seller().closing());
        });
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            for (int place = 0; place < invoice.lines().size(); place++) {
                line(place + 1, invoice.lines().get(place));
            }
            xml.in("ram:ApplicableHeaderTradeAgreement", this::parties);
            xml.in("ram:ApplicableHeaderTradeDelivery", () -> {});
            xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
        });
    }

    private void note(String text) {
        if (!text.isBlank()) {
            xml.in("ram:IncludedNote", () -> xml.text("ram:Content", text.strip()));
        }
    }

    private void line(int number, InvoiceLine line) {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> {
                xml.text("ram:LineID", String.valueOf(number));
                note(line.note());
            });
            xml.in("ram:SpecifiedTradeProduct", () -> {
                xml.optional("ram:SellerAssignedID", line.article());
                xml.text("ram:Name", line.name());
            });
            xml.in(
                    "ram:SpecifiedLineTradeAgreement",
                    () -> xml.in(
                            "ram:NetPriceProductTradePrice",
                            () -> xml.text("ram:ChargeAmount", line.price().toPlainString())));
            xml.in(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", String.valueOf(line.quantity()), "unitCode", PIECE));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in("ram:ApplicableTradeTax", () -> {
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:CategoryCode", line.tax().category());
                    xml.text("ram:RateApplicablePercent", line.tax().percent().toPlainString());
                });
                period(line.month().atDay(1), line.month().atEndOfMonth());
                xml.in(
                        "ram:SpecifiedTradeSettlementLineMonetarySummation",
                        () -> amount("LineTotalAmount", line.net()));
            });
        });
    }

    private void parties() {
        Buyer buyer = invoice.buyer();
        xml.optional("ram:BuyerReference", buyer.leitwegId());
        new CiiParties(xml).seller(invoice.seller());
        new CiiParties(xml).buyer(buyer);
        if (!buyer.orderReference().isBlank()) {
            xml.in(
                    "ram:BuyerOrderReferencedDocument",
                    () -> xml.text(
                            "ram:IssuerAssignedID", buyer.orderReference().strip()));
        }
    }

    private void settlement() {
        xml.text("ram:PaymentReference", invoice.number());
        xml.text("ram:InvoiceCurrencyCode", "EUR");
        paymentMeans(invoice.seller());
        totals.shares().forEach(this::tax);
        period(invoice.from(), invoice.to());
        terms();
        sums();
        Invoice.Preceding preceding = invoice.preceding();
        if (preceding != null) {
            xml.in("ram:InvoiceReferencedDocument", () -> {
                xml.text("ram:IssuerAssignedID", preceding.number());
                xml.in("ram:FormattedIssueDateTime", () -> day("qdt", preceding.issuedOn()));
            });
        }
    }

    private void terms() {
        LocalDate due = invoice.dueOn();
        if (due != null) {
            xml.in("ram:SpecifiedTradePaymentTerms", () -> {
                xml.text("ram:Description", GermanInvoiceText.terms(due));
                xml.in("ram:DueDateDateTime", () -> day("udt", due));
            });
        } else if (totals.gross().signum() > 0) {
            xml.in("ram:SpecifiedTradePaymentTerms", () -> xml.text("ram:Description", GermanInvoiceText.SETTLED));
        }
    }

    private void paymentMeans(Seller seller) {
        xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.text("ram:TypeCode", SEPA_TRANSFER);
            xml.in("ram:PayeePartyCreditorFinancialAccount", () -> {
                xml.text("ram:IBANID", seller.iban());
                xml.text("ram:AccountName", seller.name());
            });
            if (!seller.bic().isEmpty()) {
                xml.in("ram:PayeeSpecifiedCreditorFinancialInstitution", () -> xml.text("ram:BICID", seller.bic()));
            }
        });
    }

    private void tax(InvoiceTotals.Share share) {
        boolean exempt = share.tax().isExempt();
        xml.in("ram:ApplicableTradeTax", () -> {
            amount("CalculatedAmount", share.vat());
            xml.text("ram:TypeCode", "VAT");
            if (exempt) {
                xml.text("ram:ExemptionReason", share.tax().reason());
            }
            amount("BasisAmount", share.net());
            xml.text("ram:CategoryCode", share.tax().category());
            if (exempt && share.tax().reason().matches(".*§ ?4 Nr\\. ?21.*")) {
                xml.text("ram:ExemptionReasonCode", EDUCATION);
            }
            xml.text("ram:RateApplicablePercent", share.tax().percent().toPlainString());
        });
    }

    private void sums() {
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
            amount("LineTotalAmount", totals.net());
            amount("TaxBasisTotalAmount", totals.net());
            xml.text("ram:TaxTotalAmount", totals.vat().toPlainString(), "currencyID", "EUR");
            amount("GrandTotalAmount", totals.gross());
            amount("DuePayableAmount", totals.gross());
        });
    }

    private void period(LocalDate from, LocalDate to) {
        xml.in("ram:BillingSpecifiedPeriod", () -> {
            xml.in("ram:StartDateTime", () -> day("udt", from));
            xml.in("ram:EndDateTime", () -> day("udt", to));
        });
    }

    private void day(String prefix, LocalDate day) {
        xml.text(prefix + ":DateTimeString", DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", "102");
    }

    private void amount(String name, BigDecimal amount) {
        xml.text("ram:" + name, amount.toPlainString());
    }
}
