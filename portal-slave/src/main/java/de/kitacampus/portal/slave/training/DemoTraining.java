package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.content.ContentFacts;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.demo.DemoSettings;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ready-made rules, in use for three years; people who entered at some time, most of them with proofs, some late, some without. As if
 * the portal had been there all the time, so that past days can be looked at.
 */
@Component
@Profile("demo")
class DemoTraining implements DemoStep {

    private static final int YEARS = 3;
    private static final int FORGETFUL_MONTHS = 6;

    private final TrainingRules rules;
    private final RuleStore ruleStore;
    private final MemberStore members;
    private final Proofs proofs;
    private final Situations situations;
    private final DutyBooking booking;
    private final Staff staff;
    private final CarrierAddress carrier;
    private final ContentFacts contents;
    private final ContentProofs contentProofs;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final long seed;

    DemoTraining(
            TrainingRules rules,
            RuleStore ruleStore,
            MemberStore members,
            Proofs proofs,
            Situations situations,
            DutyBooking booking,
            Staff staff,
            CarrierAddress carrier,
            ContentFacts contents,
            ContentProofs contentProofs,
            TransactionTemplate transactions,
            Clock clock,
            DemoSettings settings) {
        this.rules = rules;
        this.ruleStore = ruleStore;
        this.members = members;
        this.proofs = proofs;
        this.situations = situations;
        this.booking = booking;
        this.staff = staff;
        this.carrier = carrier;
        this.contents = contents;
        this.contentProofs = contentProofs;
        this.transactions = transactions;
        this.clock = clock;
        seed = settings.seed();
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void seed() {
        LocalDate today = Moment.dayOf(clock.instant());
        LocalDate start = today.minusYears(YEARS);
        transactions.executeWithoutResult(
                _ -> ReadyMadeRules.ALL.forEach(ready -> rules.takeOver(ready, start, morning(start), null)));
        transactions.executeWithoutResult(_ -> carrier.store("personal@traeger.example.org"));
        Random random = new Random(seed);
        List<Rule> all = ruleStore.all();
        transactions.executeWithoutResult(_ -> staff.active().stream()
                .sorted(Comparator.comparing(Person::lastName)
                        .thenComparing(Person::firstName)
                        .thenComparing(person -> String.valueOf(person.staffNumber())))
                .forEach(person -> live(person, all, start, today, random)));
        bookSome(today, random);
        contentProofs.makeUp();
        transactions.executeWithoutResult(_ -> contents.all().stream()
                .filter(content -> content.title().startsWith("Brandschutz"))
                .findFirst()
                .ifPresent(content -> askFor(content, today.minusDays(10))));
    }

    /** Some confirmed it before there was a rule, the others have a few days left. */
    private void askFor(OwnContent content, LocalDate from) {
        RuleId id = new RuleId(UuidCreator.getTimeOrderedEpoch());
        ruleStore.insert(id, null, morning(from));
        RuleContent rule = new RuleContent(
                content.title(),
                new Subject.Content(content.id(), 30),
                Set.of(),
                Set.of(),
                14,
                12,
                14,
                "§ 12 Abs. 1 ArbSchG",
                "",
                from,
                from,
                true,
                false,
                true,
                0,
                14);
        ruleStore.append(new RuleVersion(id, 1, morning(from), null, rule));
    }

    private void bookSome(LocalDate today, Random random) {
        Moment now = Moment.at(today, clock.instant());
        situations.at(now).duties(now).stream()
                .filter(duty -> duty.isOpen() && duty.progress() == Progress.NONE)
                .sorted(Comparator.comparing((Duty duty) -> duty.person().value())
                        .thenComparing(duty -> duty.version().content().name()))
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(duty -> Optional.ofNullable(duty.version().content().course())
                        .ifPresent(course -> booking.book(duty, course)));
    }

    private void live(Person person, List<Rule> all, LocalDate start, LocalDate today, Random random) {
        LocalDate entered = today.minusDays(20 + random.nextInt(6 * 365));
        LocalDate known = entered.isBefore(start) ? start : entered;
        MemberFact fact = new MemberFact(
                person.id(),
                morning(known),
                true,
                entered,
                person.centres().stream().map(Centre::id).toList(),
                person.roles().stream().map(JobRole::id).toList());
        members.append(fact);
        for (Rule rule : all) {
            RuleContent content = rule.latest().content();
            if (fact.isUnder(content)) {
                train(person, rule.latest(), known, today, random);
            }
        }
    }

    /** Mostly in time, sometimes late, sometimes not at all; what is due now is left to the visitor more often. */
    private void train(Person person, RuleVersion rule, LocalDate from, LocalDate today, Random random) {
        RuleContent content = rule.content();
        LocalDate due = from.plusDays(content.firstWithinDays());
        while (due != null && !due.isAfter(today.plusDays(20))) {
            int fate = random.nextInt(100);
            if (fate < 7 && due.isAfter(today.minusMonths(FORGETFUL_MONTHS))) {
                return;
            }
            LocalDate done = fate < 20 ? due.plusDays(3 + random.nextInt(40)) : due.minusDays(random.nextInt(25));
            if (done.isBefore(from)) {
                done = from;
            }
            if (done.isAfter(today)) {
                return;
            }
            record(person, rule, done);
            due = content.validUntil(done);
        }
    }

    private void record(Person person, RuleVersion rule, LocalDate done) {
        String issuer = rule.content().subject() instanceof Subject.Elsewhere
                ? "Gesundheitsamt Reisetal"
                : "Fortbildungswerk Reisetal";
        proofs.store(
                person.id(),
                rule.subject(),
                done,
                issuer,
                "",
                new ScanFile("Bescheinigung " + done + ".png", "image/png", scan(issuer, person, rule, done)),
                morning(done));
    }

    private static byte[] scan(String issuer, Person person, RuleVersion rule, LocalDate done) {
        BufferedImage image = new BufferedImage(420, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 420, 300);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(8, 8, 403, 283);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 20));
        graphics.drawString(issuer, 28, 50);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 15));
        graphics.drawString("Bescheinigung für " + person.name(), 28, 110);
        graphics.drawString(rule.content().legalBasis(), 28, 140);
        graphics.drawString("Teilgenommen am " + done, 28, 170);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 30).atZone(BillingPeriod.ZONE).toInstant();
    }
}
