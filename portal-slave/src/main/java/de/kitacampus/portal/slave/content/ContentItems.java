package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Own content as rows of the matrix of rights, under its folders. */
@Component
class ContentItems implements RightsItems {

    private final ContentStore store;
    private final Clock clock;

    ContentItems(ContentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CONTENT;
    }

    @Override
    public List<Entry> all() {
        LocalDate today = today();
        return store.all().stream().map(content -> entry(content, today)).toList();
    }

    @Override
    public Optional<Entry> find(RightsItem item) {
        return store.find(ContentId.of(item.key())).map(content -> entry(content, today()));
    }

    private static Entry entry(OwnContent content, LocalDate today) {
        String folder = content.data().folder();
        return new Entry(
                RightsItem.ofContent(content.id().value()),
                content.number(),
                content.title(),
                folder.isEmpty() ? List.of() : List.of(folder),
                state(content, today));
    }

    private static State state(OwnContent content, LocalDate today) {
        return switch (content.state()) {
            case DRAFT -> State.NOT_PUBLISHED;
            case WITHDRAWN -> State.WITHDRAWN;
            case PUBLISHED -> content.isOpenOn(today) ? State.OFFERED : dated(content.data(), today);
        };
    }

    private static State dated(ContentData data, LocalDate today) {
        LocalDate from = data.validFrom();
        return from != null && today.isBefore(from) ? State.NOT_PUBLISHED : State.WITHDRAWN;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }
}
