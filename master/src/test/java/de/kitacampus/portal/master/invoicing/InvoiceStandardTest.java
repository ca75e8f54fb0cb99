package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import de.kitacampus.portal.master.invoicing.CrossIndustryInvoice.Profile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Generated invoices against the rules of EN 16931, XRechnung and PDF/A. */
class InvoiceStandardTest {

    private static final int CASES = 220;
    private static final long SEED = 20261123;
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    @BeforeAll
    static void rules() {
        EN16931Validation.initEN16931(RULES);
        XRechnungValidation.initXRechnung(RULES);
    }

    private static String errors(byte[] xml, DVRCoordinate rules) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                RULES.getOfID(rules),
                ValidationSourceXML.create(new ReadableResourceByteArray(xml)),
                Locale.GERMAN);
        StringBuilder errors = new StringBuilder();
        results.getAllErrors().forEach(error -> errors.append(error.getAsStringLocaleIndepdent())
                .append('\n'));
        return errors.toString();
    }

    @Test
    void every_generated_invoice_keeps_to_en_16931_and_for_public_carriers_to_xrechnung() {
        for (Invoice invoice : new InvoicesForTests(SEED).many(CASES)) {
            assertThat(errors(CrossIndustryInvoice.write(invoice, Profile.EN16931), EN16931Validation.VID_CII_1315))
                    .as(invoice.toString())
                    .isEmpty();
            if (invoice.buyer().wantsXRechnung()) {
                assertThat(errors(
                                CrossIndustryInvoice.write(invoice, Profile.XRECHNUNG),
                                XRechnungValidation.VID_XRECHNUNG_CII_302))
                        .as(invoice.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_rules_find_an_invoice_whose_sum_is_wrong() {
        byte[] xml = CrossIndustryInvoice.write(new InvoicesForTests(SEED).one(0), Profile.EN16931);
        String wrong = new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("<ram:GrandTotalAmount>[^<]*", "<ram:GrandTotalAmount>1.23");

        assertThat(errors(wrong.getBytes(StandardCharsets.UTF_8), EN16931Validation.VID_CII_1315))
                .contains("BR-CO-15");
    }

    @Test
    void tax_is_rounded_once_for_each_rate_on_the_sum_of_its_lines() {
        InvoiceLine line = new InvoiceLine(
                "1.9.04",
                "Kurs",
                "",
                java.time.YearMonth.of(2026, 5),
                null,
                1,
                new BigDecimal("0.03"),
                new Tax(new BigDecimal("19"), ""));
        InvoiceTotals totals =
                InvoiceTotals.of(IntStream.range(0, 10).mapToObj(_ -> line).toList());

        assertThat(totals.vat()).isEqualTo(new BigDecimal("0.06"));
        assertThat(totals.gross()).isEqualTo(new BigDecimal("0.36"));
        assertThat(totals.vat())
                .isNotEqualTo(new BigDecimal("0.0057")
                        .setScale(2, RoundingMode.HALF_UP)
                        .multiply(BigDecimal.TEN));
    }

    @Test
    void documents_are_valid_pdf_a_3_and_hold_the_xml() throws Exception {
        List<Invoice> invoices = new InvoicesForTests(SEED).many(8);
        List<AnnexLine> annex = IntStream.range(0, 90)
                .mapToObj(number -> new AnnexLine(
                        "NORD-1",
                        "0f8fad5b-d9cb-469f-a165-70867728950e",
                        "1.9.04",
                        java.time.YearMonth.of(2026, 5),
                        1,
                        new BigDecimal("39.00")))
                .toList();
        VeraGreenfieldFoundryProvider.initialise();
        for (Invoice invoice : invoices) {
            byte[] pdf = InvoicePdf.print(invoice, annex);
            java.nio.file.Files.write(java.nio.file.Path.of("target", invoice.number() + ".pdf"), pdf);
            assertValid(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(invoice.number(), invoice.buyer().number())
                        .contains("Seite 1 von " + document.getNumberOfPages());
                assertThat(document.getDocumentCatalog()
                                .getNames()
                                .getEmbeddedFiles()
                                .getKids()
                                .getFirst()
                                .getNames())
                        .containsKey("factur-x.xml");
            }
            assertThat(InvoicePdf.print(invoice, annex)).isEqualTo(pdf);
        }
    }

    private static void assertValid(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString("3b");
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @Test
    void an_iban_is_checked_by_its_digits() {
        assertThat(Iban.isValid("DE75 5121 0800 1245 1261 99")).isTrue();
        assertThat(Iban.isValid("DE75512108001245126198")).isFalse();
        assertThat(Iban.isValid("DE7551210800124512619")).isFalse();
        assertThat(Iban.isValid("AT611904300234573201")).isTrue();
    }

    @Test
    void the_giro_code_follows_epc069_12_version_002() {
        assertThat(GiroCode.of(InvoicesForTests.SELLER, new BigDecimal("46.41"), "RE-2026-000001")
                        .split("\n", -1))
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "SOGEDEFFXXX",
                        "Kita-Campus Bildung & Medien GmbH",
                        "DE75512108001245126199",
                        "EUR46.41",
                        "",
                        "",
                        "RE-2026-000001");
        assertThat(GiroCode.fits(new BigDecimal("0.00"))).isFalse();
        assertThat(GiroCode.fits(new BigDecimal("-1.00"))).isFalse();
    }
}
