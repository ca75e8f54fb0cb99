package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.common.time.Retained;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** How long what is kept, and what that means today. What accounts and bookings need is not among it and is never deleted. */
@Service
public class RetentionTimes {

    /** Longest time that can be set, in days: ten years, as long as the law asks for any of it. */
    public static final int MOST_DAYS = 3_660;

    private final ObjectProvider<Retained> kinds;
    private final SettingsStore store;
    private final Clock clock;

    RetentionTimes(ObjectProvider<Retained> kinds, SettingsStore store, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param key beginning of the texts about it
     * @param usual days as long as nobody says otherwise
     */
    public record Kind(String key, int usual, int least) {}

    /** Everything that is deleted after a time. */
    public List<Kind> kinds() {
        return all().stream()
                .map(one -> new Kind(one.key(), one.usualDays(), one.leastDays()))
                .toList();
    }

    private List<Retained> all() {
        return kinds.stream().sorted(Comparator.comparing(Retained::key)).toList();
    }

    /** How much the next run would delete with so many days. */
    public long due(String key, int days) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .mapToLong(one -> one.due(limit(Math.max(days, one.leastDays()))))
                .sum();
    }

    List<Settings.Problem> check(Map<String, Integer> days) {
        List<Settings.Problem> problems = new ArrayList<>();
        for (Retained one : all()) {
            int wanted = days.getOrDefault(one.key(), one.usualDays());
            if (wanted < one.leastDays()) {
                problems.add(new Settings.Problem.TooShort(one.key(), one.leastDays()));
            } else if (wanted > MOST_DAYS) {
                problems.add(new Settings.Problem.TooLongKept(one.key(), MOST_DAYS));
            }
        }
        return problems;
    }

    /** Only what is known and differs from the usual. */
    Map<String, Integer> unusual(Map<String, Integer> days) {
        Map<String, Integer> kept = new HashMap<>();
        for (Retained one : all()) {
            int wanted = days.getOrDefault(one.key(), one.usualDays());
            if (wanted != one.usualDays()) {
                kept.put(one.key(), wanted);
            }
        }
        return kept;
    }

    /** What has to go now, and since when. */
    List<Due> now() {
        Map<String, Integer> days = store.find(store.newest())
                .map(saved -> saved.settings().retention())
                .orElse(Map.of());
        return all().stream()
                .map(one ->
                        new Due(one, limit(Math.max(one.leastDays(), days.getOrDefault(one.key(), one.usualDays())))))
                .toList();
    }

    private Instant limit(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    record Due(Retained what, Instant before) {}
}
