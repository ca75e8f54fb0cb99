package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.UnsavedDialog;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.Settings;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import de.kitacampus.portal.slave.settings.Settings.SaveOutcome;
import java.util.List;

/** What the pages of the settings share: links to each other, saving what was read, and a question before leaving. */
abstract class SettingsPage extends Div implements HasDynamicTitle, BeforeLeaveObserver {

    private final transient Settings settings;
    private final String name;
    private transient HouseSettings read;
    private boolean dirty;

    SettingsPage(Settings settings, String name) {
        this.settings = settings;
        this.name = name;
        this.read = settings.current();
        addClassName("kit-page");
        Button save = new Button(getTranslation("settings.save"), click -> save());
        save.setId("settings-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header =
                name.equals("history") ? new PageHeader(getPageTitle()) : new PageHeader(getPageTitle(), save);
        add(header.withHelp(getTranslation("settings." + name + ".help")), nav());
    }

    private Nav nav() {
        Nav nav = new Nav();
        nav.addClassName("training-nav");
        nav.setAriaLabel(getTranslation("settings.nav"));
        List.of("house", "pages", "retention", "history").forEach(page -> {
            Anchor link = new Anchor(
                    page.equals("house") ? "settings" : "settings/" + page,
                    getTranslation("settings." + page + ".title"));
            link.setId("settings-nav-" + page);
            if (page.equals(name)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    /** Shows what was saved last. */
    abstract void show(HouseSettings settings);

    /** What the fields say now. */
    abstract HouseSettings written(HouseSettings before);

    /** Says beside the fields what is wrong; takes back what was said before. */
    abstract void tell(List<Problem> problems);

    HouseSettings read() {
        return read;
    }

    void changed() {
        dirty = true;
    }

    private void save() {
        HouseSettings wanted = written(read);
        switch (settings.save(wanted)) {
            case SaveOutcome.Saved() -> saved();
            case SaveOutcome.Wrong(List<Problem> problems) -> {
                tell(problems);
                Notices.error(getTranslation("settings.wrong"));
            }
            case SaveOutcome.ChangedMeanwhile(String by) ->
                Notices.error(
                        by == null ? getTranslation("settings.changed") : getTranslation("settings.changed.by", by));
        }
    }

    private void saved() {
        read = settings.current();
        tell(List.of());
        show(read);
        dirty = false;
        Notices.success(getTranslation("settings.saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title") + ": " + getTranslation("settings." + name + ".title");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty) {
            UnsavedDialog.ask(event.postpone(), "settings.unsaved");
        }
    }
}
