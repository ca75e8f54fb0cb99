package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.util.Map;

/** A page on how duties stand: its filters are in the address, and a change of one shows at once. */
abstract class TrainingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    protected final transient TrainingBoard board;
    protected final TrainingTexts texts = new TrainingTexts(this);
    protected final TrainingFilterBar filters;
    private final String route;
    private final String title;

    /**
     * @param title key of the title below {@code training.}
     * @param states whether people can be narrowed by state
     */
    TrainingPage(String route, String title, TrainingBoard board, TrainingRules rules, boolean states) {
        this.route = route;
        this.title = title;
        this.board = board;
        addClassNames("kit-page", "training-page");
        filters = new TrainingFilterBar(board, rules, states, this::changed);
    }

    /**
     * Puts the page together.
     *
     * @param here the page's name in the navigation
     * @param help key of the sentence under the title
     */
    protected final void build(String here, String help, Component export, Component... content) {
        add(
                new PageHeader(texts.text(title), export).withHelp(texts.text(help)),
                new TrainingNav(here, board.mayChangeRules()),
                filters);
        add(content);
    }

    /** Shows what the filters leave. */
    protected abstract void refresh();

    /** Takes over what else the address says. */
    protected void read(QueryParameters address) {
        filters.read(address);
    }

    protected Map<String, String> address() {
        return filters.address();
    }

    protected final EmptyState nothingFound() {
        String what = filters.isActive() ? "no-match" : "no-duties";
        return new EmptyState(texts.text(what + ".title"), texts.text(what));
    }

    protected final void changed() {
        Address.show(route, address());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return texts.text(title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read(event.getLocation().getQueryParameters());
        refresh();
    }
}
