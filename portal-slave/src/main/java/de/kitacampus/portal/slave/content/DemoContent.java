package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.slave.demo.DemoStep;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few files, a picture, a text and a link of an invented carrier; before rights are given. */
@Component
@Profile("demo")
class DemoContent implements DemoStep {

    private final Intake intake;
    private final ContentStore store;
    private final Clock clock;

    DemoContent(Intake intake, ContentStore store, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void seed() {
        file(
                "Notfall und Brandschutz",
                "Brandschutzordnung.pdf",
                true,
                "Was bei Feuer zu tun ist, auf einer Seite.",
                DemoFiles.pdf("Brandschutzordnung Teil B", DemoFiles.FIRE));
        file(
                "Notfall und Brandschutz",
                "Sammelplatz.png",
                false,
                "Wo sich alle nach dem Verlassen des Hauses treffen.",
                DemoFiles.picture("Sammelplatz: Parkplatz am Kirschbaum"));
        file(
                "Küche",
                "Hygieneplan Küche.pdf",
                true,
                "Reinigung, Temperaturen, Verantwortliche.",
                DemoFiles.pdf("Hygieneplan Küche", DemoFiles.KITCHEN));
        file("Küche", "Allergene in dieser Woche.txt", false, "", DemoFiles.ALLERGENS.getBytes(StandardCharsets.UTF_8));
        file(
                "Konzeption",
                "Eingewöhnung in unseren Häusern.pdf",
                false,
                "Unser Weg der Eingewöhnung, Stand dieses Kindergartenjahrs.",
                DemoFiles.pdf("Eingewöhnung in unseren Häusern", DemoFiles.SETTLING));
        OwnContent link = saved(intake.addLink(
                data(
                        "Infektionsschutz: Seiten des RKI",
                        "Notfall und Brandschutz",
                        false,
                        "Empfehlungen für Gemeinschaftseinrichtungen."),
                "https://www.rki.de/"));
        publish(link.id(), link.revision());
        intake.add("Konzeption", "Elternbrief (Entwurf).txt", in("Liebe Eltern, …".getBytes(StandardCharsets.UTF_8)));
    }

    private void file(String folder, String name, boolean mustConfirm, String description, byte[] bytes) {
        if (intake.add(folder, name, in(bytes)) instanceof UploadOutcome.Added(OwnContent content, var _, var _)) {
            store.update(content.id(), data(content.title(), folder, mustConfirm, description), content.revision());
            publish(content.id(), content.revision() + 1);
        }
    }

    private void publish(ContentId id, int revision) {
        store.move(id, ContentState.PUBLISHED, revision);
        store.note(id, ContentChange.What.PUBLISHED, "", null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static ContentData data(String title, String folder, boolean mustConfirm, String description) {
        return new ContentData(
                title, description, folder, null, null, mustConfirm, false, Money.zeroEuro(), VatRate.STANDARD);
    }

    private static OwnContent saved(SaveOutcome outcome) {
        return ((SaveOutcome.Saved) outcome).content();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
