package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the mails of saved filters into the outbox when they are due. It looks at the latest due date alone: who was away for a month gets one
 * mail, not four.
 *
 * @see "Design decision: DD172-20261122-mailed-exports.md"
 */
@Component
class ScheduledExports {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledExports.class);

    private final FilterStore store;
    private final CostReport report;
    private final Staff staff;
    private final Mails mails;
    private final MailLanguages languages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ScheduledExports(
            FilterStore store,
            CostReport report,
            Staff staff,
            Mails mails,
            MailLanguages languages,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.report = report;
        this.staff = staff;
        this.mails = mails;
        this.languages = languages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${portal.costcontrol.first-run:PT2M}",
            fixedDelayString = "${portal.costcontrol.every:PT15M}")
    void run() {
        store.mailed().forEach(this::tryToServe);
    }

    /** One that fails is tried again at the next run and keeps nobody else from hers. */
    private void tryToServe(FilterStore.Mailed mailed) {
        try {
            transactions.executeWithoutResult(_ -> serve(mailed));
        } catch (RuntimeException broken) {
            LOG.error(
                    "the export of filter {} could not be mailed",
                    mailed.filter().id(),
                    broken);
        }
    }

    /** In one transaction: a due date is served and its mail is in the outbox, or neither. */
    private void serve(FilterStore.Mailed mailed) {
        Rhythm rhythm = mailed.filter().rhythm();
        if (rhythm == null) {
            return;
        }
        LocalDate due = rhythm.latest(clock.instant());
        if (!due.isAfter(mailed.mailedFor())) {
            return;
        }
        Optional<Person> owner = staff.ofAccount(mailed.account()).filter(Person::active);
        String address = owner.map(Person::email).orElse(null);
        if (owner.isEmpty() || address == null || !report.mayLook(mailed.account())) {
            store.schedule(mailed.account(), mailed.filter().id(), null, null);
            LOG.info("a mailed export was stopped: its owner may not look at cost control any more or has no address");
        } else if (store.serve(mailed, due)) {
            mails.send(mail(mailed, due, owner.get(), address));
        }
    }

    private NewMail mail(FilterStore.Mailed mailed, LocalDate due, Person owner, String address) {
        Locale language = languages.of(owner.id().value());
        return new NewMail(
                ExportMail.KEY,
                owner.id().value(),
                address,
                owner.name(),
                language,
                Map.of(
                        ExportMail.NAME,
                        owner.name(),
                        ExportMail.FILTER,
                        mailed.filter().name(),
                        ExportMail.MONTH,
                        month(mailed, due, language)),
                Map.of(),
                Set.of(),
                ExportMail.reference(mailed.filter().id(), due));
    }

    private static String month(FilterStore.Mailed mailed, LocalDate due, Locale language) {
        CostQuery query = CostAddress.query(mailed.filter().address(), Rhythm.told(due));
        return query.month() == null
                ? CostWords.in(language).text("month.all")
                : new Formats(language).month(query.month().month());
    }
}
