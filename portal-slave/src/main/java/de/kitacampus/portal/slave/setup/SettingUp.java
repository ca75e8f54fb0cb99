package de.kitacampus.portal.slave.setup;

import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import de.kitacampus.portal.slave.sync.MasterEnrolment;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import de.kitacampus.portal.slave.sync.Synchronisation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ties the administrator's account and the enrolment together in one transaction. */
@Component
class SettingUp implements PortalSetup {

    private final Accounts accounts;
    private final MasterEnrolment enrolment;
    private final Synchronisation synchronisation;
    private final SetupCode code;
    private final JdbcClient database;
    private final TransactionOperations transactions;

    SettingUp(
            Accounts accounts,
            MasterEnrolment enrolment,
            Synchronisation synchronisation,
            SetupCode code,
            JdbcClient database,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.synchronisation = synchronisation;
        this.code = code;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public boolean open() {
        return !accounts.hasCarrierAdmin();
    }

    @Override
    public Optional<EnrolledPortal> enrolled() {
        return enrolment.current();
    }

    @Override
    public boolean codeRequired() {
        return code.required();
    }

    @Override
    public boolean codeFits(String typed) {
        return code.fits(typed);
    }

    @Override
    public Introduction introduce(EnrolmentText text) {
        return enrolment.introduce(text);
    }

    @Override
    public EnrolOutcome enrol(EnrolmentText text) {
        return enrolment.enrol(text);
    }

    @Override
    public boolean canEnrolAgain() {
        return enrolment.renewable();
    }

    @Override
    public EnrolOutcome enrolAgain(EnrolmentText text) {
        return enrolment.renew(text);
    }

    @Override
    public FinishOutcome finish(@Nullable EnrolmentText text, String userName, String password) {
        try {
            return transactions.execute(transaction -> {
                FinishOutcome outcome = finishAlone(text, userName, password);
                if (!(outcome instanceof FinishOutcome.Finished)) {
                    transaction.setRollbackOnly();
                }
                return outcome;
            });
        } catch (ConcurrencyFailureException anotherBrowser) {
            return new FinishOutcome.AlreadySetUp();
        }
    }

    /** The account comes first, because it costs nothing to take it back; the code can be sent only once. */
    private FinishOutcome finishAlone(@Nullable EnrolmentText text, String userName, String password) {
        database.sql("select id from setup_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        if (!open()) {
            return new FinishOutcome.AlreadySetUp();
        }
        return switch (accounts.create(userName, password, Set.of(PortalRole.CARRIER_ADMIN))) {
            case CreateOutcome.Created created -> enrolIfNeeded(text);
            case CreateOutcome.NameTaken taken -> new FinishOutcome.NameTaken();
            case CreateOutcome.NameUnusable(String messageKey) -> new FinishOutcome.NameUnusable(messageKey);
            case CreateOutcome.PasswordWeak(String messageKey) -> new FinishOutcome.PasswordWeak(messageKey);
        };
    }

    private FinishOutcome enrolIfNeeded(@Nullable EnrolmentText text) {
        if (enrolled().isPresent()) {
            return new FinishOutcome.Finished();
        }
        if (text == null) {
            throw new IllegalArgumentException("a portal without enrolment needs the enrolment text");
        }
        EnrolOutcome outcome = enrolment.enrol(text);
        return outcome instanceof EnrolOutcome.Enrolled
                ? new FinishOutcome.Finished()
                : new FinishOutcome.NotEnrolled(outcome);
    }

    @Override
    public boolean fetchCatalog() {
        return synchronisation.fetchCatalog();
    }
}
