package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.Settings;
import de.kitacampus.portal.slave.settings.Settings.Field;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Imprint and privacy notice, each in both languages, with the result beside them. */
@Route("settings/pages")
@RolesAllowed(PortalRole.ADMIN)
class PagesView extends SettingsPage {

    private final PageEditor imprint = new PageEditor("imprint", Field.IMPRINT, this::changed);
    private final PageEditor privacy = new PageEditor("privacy", Field.PRIVACY, this::changed);

    PagesView(Settings settings) {
        super(settings, "pages");
        Paragraph rules = new Paragraph(getTranslation("settings.pages.rules"));
        rules.addClassNames("quiet", "keeps-lines");
        Div stack = new Div(
                rules,
                new H2(getTranslation("settings.imprint")),
                imprint,
                new H2(getTranslation("settings.privacy")),
                privacy);
        stack.addClassName("kit-stack");
        add(stack);
        show(read());
    }

    @Override
    void show(HouseSettings settings) {
        imprint.setValue(settings.imprint());
        privacy.setValue(settings.privacy());
    }

    @Override
    HouseSettings written(HouseSettings before) {
        return before.with(imprint.value(), privacy.value());
    }

    @Override
    void tell(List<Problem> problems) {
        imprint.tell(problems);
        privacy.tell(problems);
    }
}
