package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.files.PrivateFile;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.portals.NewEnrolment;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.pricing.AgreementDraft;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import de.kitacampus.portal.master.pricing.Agreements;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carriers, the portals of the first two, and for each portal that waits a file with a fresh enrolment text,
 * {@code demo/enrolment-1.txt} and {@code demo/enrolment-2.txt} in the data folder.
 */
@Component
@Profile("demo")
class DemoPortals implements DemoStep {

    private static final AgreementTerms FIRST_CARRIERS_TERMS = new AgreementTerms(
            BigDecimal.ZERO,
            Map.of(),
            Volume.MONTH,
            List.of(new Tier(10, new BigDecimal("5")), new Tier(50, new BigDecimal("10"))),
            null,
            Money.euro("50.00"));
    private static final AgreementTerms SECOND_CARRIERS_TERMS = AgreementTerms.percentage(new BigDecimal("10"));

    private static final List<CarrierData> CARRIERS = List.of(
            carrier("Kita-Verbund Sonnenhügel gGmbH", "Am Sonnenhügel 12", "48143", "Münster", "sonnenhuegel"),
            carrier("Evangelischer Kirchenkreis Musterau", "Kirchplatz 3", "37073", "Göttingen", "kk-musterau"),
            carrier("Kinderhaus Regenbogen e. V.", "Lindenallee 8", "04109", "Leipzig", "regenbogen"),
            carrier("Stadt Neuwalde, Jugendamt", "Rathausplatz 1", "97070", "Würzburg", "neuwalde"),
            carrier("Waldkindergarten Eichhörnchen e. V.", "Forstweg 21", "79098", "Freiburg", "eichhoernchen"),
            carrier("Elterninitiative Pusteblume e. V.", "Gartenstraße 44", "24103", "Kiel", "pusteblume"),
            carrier("Caritasverband Bergland e. V.", "Domgasse 5", "54290", "Trier", "caritas-bergland"),
            carrier("Graf Kinderbetreuung GmbH", "Industriering 17", "70173", "Stuttgart", "graf-kinder"),
            carrier("AWO Kreisverband Flussland", "Uferstraße 90", "55116", "Mainz", "awo-flussland"));

    private final CarrierAdministration carriers;
    private final Portals portals;
    private final PortalAdministration administration;
    private final Agreements agreements;
    private final Clock clock;
    private final Path folder;

    DemoPortals(
            CarrierAdministration carriers,
            Portals portals,
            PortalAdministration administration,
            Agreements agreements,
            Clock clock,
            @Value("${portal.data}") Path data) {
        this.carriers = carriers;
        this.portals = portals;
        this.administration = administration;
        this.agreements = agreements;
        this.clock = clock;
        this.folder = data.resolve("demo");
    }

    private static CarrierData carrier(String name, String street, String postalCode, String city, String domain) {
        return new CarrierData(name, street, postalCode, city, "verwaltung@" + domain + ".example", "");
    }

    @Override
    public int order() {
        return 40;
    }

    /** All or nothing, so that a seeding that was cut off starts again. */
    @Override
    @Transactional
    public void seed() {
        if (carriers.carriers().isEmpty()) {
            List<CustomerNumber> numbers =
                    CARRIERS.stream().map(data -> carriers.add(data).number()).toList();
            administration.add("Portal Sonnenhügel", numbers.get(0));
            administration.add("Portal Musterau", numbers.get(1));
            agree(numbers.get(0), FIRST_CARRIERS_TERMS);
            agree(numbers.get(1), SECOND_CARRIERS_TERMS);
        }
        writeEnrolment("Portal Sonnenhügel", "enrolment-1.txt");
        writeEnrolment("Portal Musterau", "enrolment-2.txt");
    }

    private void agree(CustomerNumber carrier, AgreementTerms terms) {
        var firstOfMonth = BillingPeriod.containing(clock.instant()).month().atDay(1);
        agreements.add(carrier, 0, new AgreementDraft(new DateRange(firstOfMonth, null), terms, ""));
    }

    private void writeEnrolment(String portalName, String file) {
        portals.all().stream()
                .filter(portal -> portal.name().equals(portalName) && portal.state() == PortalState.WAITING)
                .map(Portal::id)
                .flatMap(id -> administration.renewCode(id).stream())
                .map(NewEnrolment::text)
                .forEach(text -> PrivateFile.write(folder.resolve(file), text + System.lineSeparator()));
    }
}
