package de.kitacampus.portal.slave.sync.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.sync.Connection;
import de.kitacampus.portal.slave.sync.Synchronisation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;

/** Shows the carrier's administrator how the connection to the course server stands. */
@Route("connection")
@Menu(title = "sync.connection.title", order = 90, icon = "vaadin:connect")
@RolesAllowed(PortalRole.ADMIN)
class ConnectionView extends Composite<Div> implements HasDynamicTitle {

    /** The screen for a new enrolment text; it belongs to the module that enrols. */
    static final String ENROLMENT = "connection/enrolment";

    private final Synchronisation synchronisation;
    private final Executor background;
    private final Clock clock;
    private final Button now = new Button();
    private final Div state = new Div();
    private final SyncProgress progress = new SyncProgress();

    ConnectionView(
            Synchronisation synchronisation, @Qualifier("applicationTaskExecutor") Executor background, Clock clock) {
        this.synchronisation = synchronisation;
        this.background = background;
        this.clock = clock;
        now.setId("connection-now");
        now.setText(getTranslation("sync.connection.now"));
        now.addThemeVariants(ButtonVariant.PRIMARY);
        now.setDisableOnClick(true);
        now.addClickListener(click -> synchronise());
        state.addClassName("sync-state");
        getContent().addClassName("kit-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("sync.connection.title"), now)
                                .withHelp(getTranslation("sync.connection.help")),
                        progress,
                        state);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sync.connection.title");
    }

    private void show() {
        Connection connection = synchronisation.connection();
        now.setEnabled(connection.portal().isPresent());
        state.removeAll();
        state.add(new ConnectionBanner(connection, new Formats(getLocale()), this::acknowledge));
        state.add(new ConnectionFacts(connection, new Formats(getLocale()), clock.instant()));
    }

    private void acknowledge() {
        synchronisation.acknowledgeAlarms();
        show();
    }

    private void synchronise() {
        UI ui = UI.getCurrent();
        progress.begin();
        background.execute(() -> {
            try {
                synchronisation.run(step -> ui.access(() -> progress.show(step)));
                ui.access(this::finished);
            } catch (RuntimeException broken) {
                ui.access(this::broken);
                throw broken;
            }
        });
    }

    private void finished() {
        show();
        if (progress.successful()) {
            Notices.success(getTranslation("sync.connection.finished"));
        }
    }

    private void broken() {
        show();
        Notices.error(getTranslation("sync.connection.broken"));
    }
}
