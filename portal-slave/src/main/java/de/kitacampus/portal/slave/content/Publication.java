package de.kitacampus.portal.slave.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When content was published and when it was not. */
final class Publication {

    /**
     * @param to when it was taken back, or null while it is published
     */
    private record Span(Instant from, @Nullable Instant to) {

        @Nullable
        Instant within(Instant added) {
            return to != null && !added.isBefore(to) ? null : added.isBefore(from) ? from : added;
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private @Nullable Instant since;

    /** In the order in which it happened. */
    void change(boolean published, Instant at) {
        if (published && since == null) {
            since = at;
        } else if (!published && since != null) {
            spans.add(new Span(since, at));
            since = null;
        }
    }

    /**
     * A version that was replaced before anybody could see it never appeared.
     *
     * @param added versions with the times at which they were added, the first one first
     */
    List<ContentFacts.Appeared> appeared(List<ContentFacts.Appeared> added) {
        List<Span> all = new ArrayList<>(spans);
        if (since != null) {
            all.add(new Span(since, null));
        }
        List<ContentFacts.Appeared> appeared = new ArrayList<>();
        for (int place = 0; place < added.size(); place++) {
            ContentFacts.Appeared version = added.get(place);
            Instant at = all.stream()
                    .map(span -> span.within(version.at()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean replaced = at != null
                    && place + 1 < added.size()
                    && !added.get(place + 1).at().isAfter(at);
            if (at != null && !replaced) {
                appeared.add(new ContentFacts.Appeared(version.version(), at));
            }
        }
        return appeared;
    }
}
