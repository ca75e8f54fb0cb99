package de.kitacampus.portal.common.invoice;

import de.kitacampus.portal.common.invoice.InvoiceFigures.Line;
import de.kitacampus.portal.common.invoice.InvoiceFigures.Share;
import de.kitacampus.portal.common.xml.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the figures of a Cross Industry Invoice (UN/CEFACT D16B), as ZUGFeRD and XRechnung are written in. */
public final class InvoiceXml {

    private static final String ROOT = "CrossIndustryInvoice";
    private static final String TRADE = "SupplyChainTradeTransaction";
    private static final String SETTLEMENT = TRADE + "/ApplicableHeaderTradeSettlement";
    private static final String SUMS = SETTLEMENT + "/SpecifiedTradeSettlementHeaderMonetarySummation/";

    private InvoiceXml() {}

    /**
     * @throws NoInvoice if it is none, or one with figures that invoices of this kind do not have
     */
    public static InvoiceFigures read(byte[] xml) {
        try {
            Element invoice =
                    SafeXml.builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            if (!ROOT.equals(invoice.getLocalName())) {
                throw new NoInvoice("it is XML, but no " + ROOT);
            }
            return figures(invoice);
        } catch (SAXException | IOException noXml) {
            throw new NoInvoice("it cannot be read as XML: " + noXml.getMessage());
        } catch (NumberFormatException | DateTimeException noFigure) {
            throw new NoInvoice("a figure or a day of it cannot be read: " + noFigure.getMessage());
        }
    }

    private static InvoiceFigures figures(Element invoice) {
        for (String other : List.of("AllowanceTotalAmount", "ChargeTotalAmount", "TotalPrepaidAmount")) {
            if (find(invoice, SUMS + other)
                            .map(InvoiceXml::number)
                            .orElse(BigDecimal.ZERO)
                            .signum()
                    != 0) {
                throw new NoInvoice("it has a " + other + ", which no invoice for courses has");
            }
        }
        return new InvoiceFigures(
                text(invoice, "ExchangedDocument/ID"),
                text(invoice, "ExchangedDocument/TypeCode"),
                all(invoice, TRADE + "/IncludedSupplyChainTradeLineItem").stream()
                        .map(InvoiceXml::line)
                        .toList(),
                all(invoice, SETTLEMENT + "/ApplicableTradeTax").stream()
                        .map(InvoiceXml::share)
                        .toList(),
                amount(invoice, SUMS + "LineTotalAmount"),
                amount(invoice, SUMS + "TaxBasisTotalAmount"),
                amount(invoice, SUMS + "TaxTotalAmount"),
                amount(invoice, SUMS + "GrandTotalAmount"),
                amount(invoice, SUMS + "DuePayableAmount"));
    }

    private static Line line(Element line) {
        String settlement = "SpecifiedLineTradeSettlement/";
        String begin = text(line, settlement + "BillingSpecifiedPeriod/StartDateTime/DateTimeString");
        return new Line(
                text(line, "AssociatedDocumentLineDocument/LineID"),
                find(line, "SpecifiedTradeProduct/SellerAssignedID")
                        .map(InvoiceXml::content)
                        .orElse(""),
                text(line, "SpecifiedTradeProduct/Name"),
                YearMonth.from(LocalDate.parse(begin, DateTimeFormatter.BASIC_ISO_DATE)),
                amount(line, "SpecifiedLineTradeDelivery/BilledQuantity"),
                amount(line, "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount"),
                amount(line, settlement + "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
                amount(line, settlement + "ApplicableTradeTax/RateApplicablePercent"));
    }

    private static Share share(Element tax) {
        return new Share(
                amount(tax, "RateApplicablePercent"), amount(tax, "BasisAmount"), amount(tax, "CalculatedAmount"));
    }

    private static BigDecimal amount(Element parent, String path) {
        return new BigDecimal(text(parent, path));
    }

    private static BigDecimal number(Element element) {
        return new BigDecimal(content(element));
    }

    private static String text(Element parent, String path) {
        return find(parent, path)
                .map(InvoiceXml::content)
                .orElseThrow(() -> new NoInvoice("its " + path + " is missing"));
    }

    private static String content(Element element) {
        return element.getTextContent().strip();
    }

    private static Optional<Element> find(Element parent, String path) {
        return all(parent, path).stream().findFirst();
    }

    /** Children of children by their local names, whatever the prefix. */
    private static List<Element> all(Element parent, String path) {
        List<Element> here = List.of(parent);
        for (String name : path.split("/")) {
            List<Element> below = new ArrayList<>();
            here.forEach(element -> addChildren(element, name, below));
            here = below;
        }
        return here;
    }

    private static void addChildren(Element parent, String name, List<Element> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
    }

    /** The file is no invoice whose figures can be checked; the message says why. */
    public static final class NoInvoice extends RuntimeException {

        NoInvoice(String message) {
            super(message);
        }
    }
}
