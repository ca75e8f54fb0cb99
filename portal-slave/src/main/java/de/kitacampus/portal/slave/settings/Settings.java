package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the settings. Only the carrier's administrators may; a change counts at once and stays in the history. */
@Service
@Transactional
public class Settings {

    private static final int SHOWN = 200;

    private final SettingsStore store;
    private final RetentionTimes times;
    private final CurrentAccount account;
    private final Staff staff;
    private final Clock clock;

    Settings(SettingsStore store, RetentionTimes times, CurrentAccount account, Staff staff, Clock clock) {
        this.store = store;
        this.times = times;
        this.account = account;
        this.staff = staff;
        this.clock = clock;
    }

    /** What was saved last. */
    @Transactional(readOnly = true)
    public HouseSettings current() {
        guard();
        return store.find(store.newest()).map(SettingsStore.Saved::settings).orElse(HouseSettings.NONE);
    }

    /** What keeps it from being saved; nothing if it can be. */
    @Transactional(readOnly = true)
    public List<Problem> check(HouseSettings settings) {
        List<Problem> problems = new ArrayList<>();
        if (settings.name().length() > HouseSettings.MAX_NAME) {
            problems.add(new Problem.TooLong(Field.NAME, HouseSettings.MAX_NAME));
        }
        if (!settings.accent().isEmpty()) {
            Colour.parse(settings.accent())
                    .ifPresentOrElse(
                            colour -> {
                                if (!colour.isReadable()) {
                                    problems.add(new Problem.Unreadable(colour));
                                }
                            },
                            () -> problems.add(new Problem.NoColour()));
        }
        checkPage(Field.IMPRINT, settings.imprint(), problems);
        checkPage(Field.PRIVACY, settings.privacy(), problems);
        problems.addAll(times.check(settings.retention()));
        return problems;
    }

    private static void checkPage(Field field, HouseSettings.Page page, List<Problem> problems) {
        if (page.german().length() > HouseSettings.MAX_PAGE || page.english().length() > HouseSettings.MAX_PAGE) {
            problems.add(new Problem.TooLong(field, HouseSettings.MAX_PAGE));
        }
        if (page.german().isBlank() && !page.english().isBlank()) {
            problems.add(new Problem.GermanMissing(field));
        }
    }

    /** Saves what was read and changed; see {@link HouseSettings#version()}. */
    public SaveOutcome save(HouseSettings settings) {
        guard();
        List<Problem> problems = check(settings);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Wrong(problems);
        }
        return store.save(tidy(settings), account.id().orElse(null), clock.instant())
                ? new SaveOutcome.Saved()
                : new SaveOutcome.ChangedMeanwhile(lastBy());
    }

    private HouseSettings tidy(HouseSettings settings) {
        String accent = Colour.parse(settings.accent()).map(Colour::hex).orElse("");
        return settings.with(settings.name().strip(), settings.logo(), accent, settings.languages())
                .with(times.unusual(settings.retention()));
    }

    private @Nullable String lastBy() {
        return store.find(store.newest()).map(saved -> nameOf(saved.by())).orElse(null);
    }

    private @Nullable String nameOf(@Nullable UUID id) {
        return id == null ? null : staff.ofAccount(id).map(Person::name).orElse(null);
    }

    /** Who changed what and when, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> history() {
        guard();
        List<SettingsStore.Saved> all = store.latest(SHOWN);
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            SettingsStore.Saved saved = all.get(place);
            HouseSettings before = place + 1 < all.size() ? all.get(place + 1).settings() : HouseSettings.NONE;
            changes.add(new Change(saved.at(), nameOf(saved.by()), differences(before, saved.settings())));
        }
        return changes;
    }

    private static List<Difference> differences(HouseSettings before, HouseSettings after) {
        List<Difference> all = new ArrayList<>();
        compare(Field.NAME, before.name(), after.name(), all);
        if (!Arrays.equals(before.logo(), after.logo())) {
            all.add(new Difference(Field.LOGO, "", ""));
        }
        compare(Field.ACCENT, before.accent(), after.accent(), all);
        compare(Field.LANGUAGES, before.languages().name(), after.languages().name(), all);
        if (!before.imprint().equals(after.imprint())) {
            all.add(new Difference(Field.IMPRINT, "", ""));
        }
        if (!before.privacy().equals(after.privacy())) {
            all.add(new Difference(Field.PRIVACY, "", ""));
        }
        if (!before.retention().equals(after.retention())) {
            all.add(new Difference(Field.RETENTION, "", ""));
        }
        return all;
    }

    private static void compare(Field field, String before, String after, List<Difference> all) {
        if (!Objects.equals(before, after)) {
            all.add(new Difference(field, before, after));
        }
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("the settings belong to the carrier's administrators");
        }
    }

    /** What can be set. */
    public enum Field {
        NAME,
        LOGO,
        ACCENT,
        LANGUAGES,
        IMPRINT,
        PRIVACY,
        RETENTION
    }

    /**
     * A change that was saved.
     *
     * @param by name of who did it, or null if she is not known any more
     */
    public record Change(Instant at, @Nullable String by, List<Difference> differences) {}

    /** Before and after are empty where the words would be too many. */
    public record Difference(Field field, String before, String after) {}

    /** What is wrong with a wish. */
    public sealed interface Problem {
        record TooLong(Field field, int most) implements Problem {}

        record GermanMissing(Field field) implements Problem {}

        record NoColour() implements Problem {}

        /** White writing on it, or it as writing on white, has too little contrast. */
        record Unreadable(Colour colour) implements Problem {}

        /** @param kind of what is kept */
        record TooShort(String kind, int least) implements Problem {}

        record TooLongKept(String kind, int most) implements Problem {}
    }

    /** What became of saving. */
    public sealed interface SaveOutcome {
        record Saved() implements SaveOutcome {}

        record Wrong(List<Problem> problems) implements SaveOutcome {}

        /**
         * Nothing was saved.
         *
         * @param by who was faster, or null if not known
         */
        record ChangedMeanwhile(@Nullable String by) implements SaveOutcome {}
    }
}
