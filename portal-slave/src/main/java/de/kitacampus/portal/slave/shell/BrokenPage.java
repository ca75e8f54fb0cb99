package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown when a page could not be opened at all. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("the page {} cannot be shown", event.getLocation().getPath(), parameter.getException());
        show("shell.error.broken");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
