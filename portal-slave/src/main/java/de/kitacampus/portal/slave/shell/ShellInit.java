package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.kitacampus.portal.common.ui.Notices;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets the language of each page and tells people about unexpected errors in words. */
@Component
class ShellInit implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellInit.class);

    private final transient Appearance house;

    ShellInit(Appearance house) {
        this.house = house;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> AccentColour.write(house.accent(), page));
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ShellInit::tell));
    }

    private void speak(UI ui) {
        OfferedLanguages offered = new OfferedLanguages(house.languages());
        offered.keepIn(ui);
        Locale language = Language.of(VaadinRequest.getCurrent(), offered.locales());
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
    }

    private static void tell(ErrorEvent event) {
        LOG.error("unexpected error in a view", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.error(ui.getTranslation("shell.error.unexpected")));
        }
    }
}
