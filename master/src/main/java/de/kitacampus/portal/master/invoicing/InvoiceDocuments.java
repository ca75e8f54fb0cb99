package de.kitacampus.portal.master.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What an invoice is handed over as. */
@Component
class InvoiceDocuments {

    /**
     * @param annex asked once
     */
    List<InvoiceDocument> of(Invoice invoice, Supplier<List<AnnexLine>> annex) {
        return documents(invoice, annex.get());
    }

    static List<InvoiceDocument> documents(Invoice invoice, List<AnnexLine> annex) {
        List<InvoiceDocument> documents = new ArrayList<>();
        documents.add(new InvoiceDocument(
                InvoiceDocument.Kind.PDF,
                invoice.number() + ".pdf",
                "application/pdf",
                InvoicePdf.print(invoice, annex)));
        if (invoice.buyer().wantsXRechnung()) {
            documents.add(new InvoiceDocument(
                    InvoiceDocument.Kind.XRECHNUNG,
                    invoice.number() + "-xrechnung.xml",
                    "application/xml",
                    CrossIndustryInvoice.write(invoice, CrossIndustryInvoice.Profile.XRECHNUNG)));
        }
        if (!annex.isEmpty()) {
            documents.add(new InvoiceDocument(
                    InvoiceDocument.Kind.ANNEX, invoice.number() + "-nutzer.csv", "text/csv", AnnexLine.csv(annex)));
        }
        return documents;
    }
}
