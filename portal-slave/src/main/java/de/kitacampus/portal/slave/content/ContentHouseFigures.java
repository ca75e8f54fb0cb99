package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** What own content has to tell on the overview. */
@Component
class ContentHouseFigures implements HouseFigures {

    private final ContentStore store;
    private final CurrentAccount account;

    ContentHouseFigures(ContentStore store, CurrentAccount account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!account.isCarrierAdmin()) {
            return List.of();
        }
        List<OwnContent> all = store.all();
        return List.of(
                figure("drafts", count(all, ContentState.DRAFT), "content?state=draft", Tone.TODO, 8),
                figure("published", count(all, ContentState.PUBLISHED), "content?state=published", Tone.FACT, 25));
    }

    private static long count(List<OwnContent> all, ContentState state) {
        return all.stream().filter(content -> content.state() == state).count();
    }

    private static HouseFigure figure(String name, long count, String link, Tone tone, int order) {
        return new HouseFigure("content-" + name, "content.figure." + name, count, link, tone, order);
    }
}
