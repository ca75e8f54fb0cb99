package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.table.TextTables;
import de.kitacampus.portal.common.table.UnreadableTable;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportPlan.Planned;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffBulk;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Imports staff from files; for the carrier's administrators only. */
@Service
public class StaffImports {

    /** Largest file in bytes. */
    public static final int MAX_BYTES = TextTables.MAX_BYTES;

    private static final int CODE_LENGTH = 12;

    private final StaffBulk bulk;
    private final Staff staff;
    private final HouseAdministration house;
    private final CurrentAccount account;
    private final ImportStore store;
    private final Clock clock;

    StaffImports(
            StaffBulk bulk,
            Staff staff,
            HouseAdministration house,
            CurrentAccount account,
            ImportStore store,
            Clock clock) {
        this.bulk = bulk;
        this.staff = staff;
        this.house = house;
        this.account = account;
        this.store = store;
        this.clock = clock;
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("only administrators import staff");
        }
    }

    /** Makes a table of a file. */
    public Reading read(String fileName, byte[] bytes) {
        guard();
        try {
            return new Reading.Read(TextTables.read(
                    fileName, bytes, header -> ImportField.headed(header).isPresent()));
        } catch (UnreadableTable unreadable) {
            return new Reading.Unreadable(
                    "imports.unreadable." + unreadable.reason().id());
        }
    }

    /** What the import would do now. */
    @Transactional(readOnly = true)
    public ImportPlan plan(Wish wish) {
        guard();
        Places places = new Places(staff.centres(), staff.roles(), wish.makeMissing());
        return new Planning(bulk, places).plan(wish.sheet(), wish.columns());
    }

    /**
     * Does what was shown, in one transaction; nothing if people, centres or roles were changed since in a way that matters.
     *
     * @param shown the plan that was agreed to
     * @param progress hears how many people are done
     */
    @Transactional
    public Outcome apply(Wish wish, ImportPlan shown, IntConsumer progress) {
        guard();
        makeMissing(shown);
        ImportPlan now = plan(wish);
        if (!isSame(shown, now)) {
            return undone();
        }
        List<Planned> work = now.people().stream()
                .filter(one -> one.change() != Change.UNCHANGED)
                .toList();
        var outcome = bulk.apply(
                work.stream()
                        .map(one -> new StaffBulk.Entry(one.known(), one.details()))
                        .toList(),
                progress);
        return switch (outcome) {
            case StaffBulk.Outcome.ChangedMeanwhile changed -> undone();
            case StaffBulk.Outcome.Applied applied ->
                new Outcome.Done(store.keep(clock.instant(), account.id(), wish, now, work, applied.people()));
        };
    }

    private static Outcome undone() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.ChangedMeanwhile();
    }

    /** The same rows with the same effect on people who are as they were. */
    private static boolean isSame(ImportPlan shown, ImportPlan now) {
        return shown.refusals().equals(now.refusals()) && effects(shown).equals(effects(now));
    }

    private record Effect(int line, Change change, Optional<PersonId> person, int version) {}

    private static List<Effect> effects(ImportPlan plan) {
        return plan.people().stream()
                .map(one -> new Effect(
                        one.line(),
                        one.change(),
                        Optional.ofNullable(one.known()).map(StaffBulk.Known::id),
                        Optional.ofNullable(one.known())
                                .map(StaffBulk.Known::version)
                                .orElse(0)))
                .toList();
    }

    private void makeMissing(ImportPlan plan) {
        Set<String> codes = new HashSet<>();
        staff.centres().forEach(centre -> codes.add(centre.code().value()));
        plan.newCentres().forEach(name -> house.saveCentre(Optional.empty(), code(name, codes), name));
        plan.newRoles().forEach(name -> house.saveRole(Optional.empty(), name));
    }

    /** Made of the name; the carrier changes it as it likes. */
    static String code(String name, Set<String> taken) {
        String plain = name.toUpperCase(Locale.GERMAN)
                .replace("Ä", "AE")
                .replace("Ö", "OE")
                .replace("Ü", "UE")
                .replace("ß", "SS")
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-+", "");
        String base = plain.substring(0, Math.min(plain.length(), CODE_LENGTH)).replaceAll("-+$", "");
        String code = CentreCode.isValid(base) ? base : "KITA";
        for (int number = 2; !taken.add(code); number++) {
            String end = "-" + number;
            code = base.substring(0, Math.min(base.length(), CODE_LENGTH - end.length())) + end;
            code = CentreCode.isValid(code) ? code : "KITA" + end;
        }
        return code;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> history() {
        guard();
        return store.runs(
                accountId -> staff.ofAccount(accountId).map(Person::name).orElse(null));
    }

    /** Rows that an import left out, without what stood in them. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(ImportRun run) {
        guard();
        return store.refusals(run.id());
    }

    /**
     * What is to be imported.
     *
     * @param columns which column of the sheet means what
     * @param makeMissing whether centres and job roles that do not exist are made
     */
    public record Wish(TextTable sheet, Map<Integer, ImportField> columns, boolean makeMissing) {

        public Wish {
            columns = Map.copyOf(columns);
            Objects.requireNonNull(sheet);
        }
    }

    /** What became of reading a file. */
    public sealed interface Reading {

        record Read(TextTable sheet) implements Reading {}

        /** The translation key says why. */
        record Unreadable(String messageKey) implements Reading {}
    }

    /** What became of an import. */
    public sealed interface Outcome {

        record Done(ImportRun run) implements Outcome {}

        /** Somebody changed people or centres since the preview; nothing was imported. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
