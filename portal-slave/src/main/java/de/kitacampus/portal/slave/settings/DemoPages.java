package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.settings.HouseSettings.Page;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Imprint and privacy notice of an invented carrier. */
@Component
@Profile("demo")
class DemoPages implements DemoStep {

    private static final String IMPRINT_DE = """
            # Angaben nach § 5 DDG
            Kita-Verbund Sonnenhügel gGmbH
            Am Sonnenhügel 1, 12345 Reisetal

            **Vertreten durch** die Geschäftsführung: Petra Sommer

            # Kontakt
            - Telefon: 01234 567890
            - E-Mail: verwaltung@sonnenhuegel.example.org

            Registergericht: Amtsgericht Reisetal, HRB 12345
            """;
    private static final String IMPRINT_EN = """
            # Information according to § 5 DDG
            Kita-Verbund Sonnenhügel gGmbH
            Am Sonnenhügel 1, 12345 Reisetal, Germany

            **Represented by** its management: Petra Sommer

            # Contact
            - Telephone: +49 1234 567890
            - E-mail: verwaltung@sonnenhuegel.example.org

            Register: Amtsgericht Reisetal, HRB 12345
            """;
    private static final String PRIVACY_DE = """
            # Wer verantwortlich ist
            Kita-Verbund Sonnenhügel gGmbH, Am Sonnenhügel 1, 12345 Reisetal. Fragen beantwortet datenschutz@sonnenhuegel.example.org.

            # Was wir speichern
            - Ihren Namen, Ihre Einrichtung und Funktion, und wenn Sie eine haben, Ihre dienstliche E-Mail-Adresse
            - welche Kurse Sie buchen, beginnen und bestehen, und Ihre Zertifikate
            - was Sie von unseren eigenen Inhalten gelesen und bestätigt haben

            # Wozu
            Damit Sie lernen und wir vorgeschriebene Schulungen nachweisen können (**Art. 6 Abs. 1 Buchst. b und c DSGVO**).

            # Wer davon erfährt
            Kita-Campus, der Anbieter der Kurse, erfährt Ihren Namen nicht, nur eine zufällige Nutzer-ID.

            # Ihre Rechte
            Unter Ihrem Namen steht „Meine Daten“: Dort sehen Sie alles, was gespeichert ist, und laden es herunter.
            """;
    private static final String PRIVACY_EN = """
            # Who is responsible
            Kita-Verbund Sonnenhügel gGmbH, Am Sonnenhügel 1, 12345 Reisetal, Germany. Please ask datenschutz@sonnenhuegel.example.org.

            # What we keep
            - your name, centre and job role, and your e-mail address at work if you have one
            - which courses you book, begin and pass, and your certificates
            - what you have read and confirmed of our own content

            # What for
            So that you can learn and we can prove prescribed training (**GDPR Art. 6 (1) (b) and (c)**).

            # Who learns of it
            Kita-Campus, the provider of the courses, does not learn your name but a random user ID only.

            # Your rights
            Below your name there is “My data”: there you see everything that is kept, and download it.
            """;

    private final SettingsStore store;
    private final Clock clock;

    DemoPages(SettingsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void seed() {
        store.save(
                HouseSettings.NONE.with(new Page(IMPRINT_DE, IMPRINT_EN), new Page(PRIVACY_DE, PRIVACY_EN)),
                null,
                clock.instant());
    }
}
