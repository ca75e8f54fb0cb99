package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.kitacampus.portal.common.ui.Notices;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells people what went wrong after a click: what they may not do in words, anything else with a reference to the log. */
@Component
class UnexpectedErrors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int REFERENCE_LENGTH = 8;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent error) {
        UI ui = UI.getCurrent();
        if (isRefusal(error.getThrowable())) {
            say(ui, "shell.error.denied.help");
        } else {
            String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
            LOG.error("Error {}", reference, error.getThrowable());
            say(ui, "shell.error.internal.help", reference);
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    private static void say(@org.jspecify.annotations.Nullable UI ui, String key, Object... facts) {
        if (ui != null) {
            ui.access(() -> Notices.error(ui.getTranslation(key, facts)));
        }
    }
}
