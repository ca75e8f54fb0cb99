package de.kitacampus.portal.master.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An error of ours: the person gets a reference that stands in the log too, and no internals. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrorPage.class);
    private static final int REFERENCE_LENGTH = 8;

    InternalErrorPage() {
        super("shell.error.internal");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LOG.error("Error {} at /{}", reference, event.getLocation().getPath(), error.getException());
        show(reference);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
