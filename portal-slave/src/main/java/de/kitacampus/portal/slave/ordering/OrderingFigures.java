package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import de.kitacampus.portal.slave.shell.MenuCount;
import de.kitacampus.portal.slave.staff.Supervision;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the current account's approval. */
@Component
class OrderingFigures implements HouseFigures, MenuCount {

    private static final String LIST = "approvals";

    private final Approvals approvals;
    private final ApprovalPolicy policy;
    private final Supervision supervision;

    OrderingFigures(Approvals approvals, ApprovalPolicy policy, Supervision supervision) {
        this.approvals = approvals;
        this.policy = policy;
        this.supervision = supervision;
    }

    @Override
    public List<HouseFigure> figures() {
        return List.of(new HouseFigure("approvals", "ordering.figure.open", count(), LIST, Tone.TODO, 0));
    }

    @Override
    public String path() {
        return LIST;
    }

    /** A head has nothing to do with it as long as the carrier wants no approvals. */
    @Override
    public boolean isShown() {
        return supervision.isAdmin() || policy.isOn() || count() > 0;
    }

    @Override
    public long count() {
        return approvals.countOpen();
    }
}
