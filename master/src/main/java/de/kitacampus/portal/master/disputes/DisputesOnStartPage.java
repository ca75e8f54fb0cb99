package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.master.shell.StartPagePart;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many carriers wait for a decision. */
@Component
class DisputesOnStartPage implements StartPagePart {

    private static final int ORDER = 40;

    private final Disputes disputes;

    DisputesOnStartPage(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public List<Task> tasks() {
        long open = disputes.count(DisputeFilter.open());
        return open == 0 ? List.of() : List.of(new Task("disputes.home.open", List.of(open), "disputes"));
    }
}
