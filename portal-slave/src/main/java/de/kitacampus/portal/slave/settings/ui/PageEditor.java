package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.slave.settings.FormattedText;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.HouseSettings.Page;
import de.kitacampus.portal.slave.settings.Settings.Field;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import java.util.List;

/** A public page in German and English, one at a time, and how it will look. */
class PageEditor extends Composite<Div> {

    private final Field field;
    private final TextArea german;
    private final TextArea english;
    private final Tabs tabs =
            new Tabs(new Tab(getTranslation("settings.german")), new Tab(getTranslation("settings.english")));
    private final FormattedTextView shown = new FormattedTextView();
    private final transient Runnable onChange;
    private boolean reading;

    PageEditor(String name, Field field, Runnable onChange) {
        this.field = field;
        this.onChange = onChange;
        german = area(name, "german");
        english = area(name, "english");
        tabs.setId("settings-" + name + "-language");
        tabs.addSelectedChangeListener(change -> showLanguage());
        Div form = new Div(tabs, german, english);
        form.addClassName("look-form");
        Span caption = new Span(getTranslation("settings.preview"));
        caption.addClassName("quiet");
        shown.setId("settings-" + name + "-preview");
        Div preview = new Div(caption, shown);
        preview.addClassNames("look-preview", "page-preview");
        getContent().addClassName("look-both");
        getContent().add(form, preview);
        showLanguage();
    }

    private TextArea area(String name, String language) {
        TextArea area =
                new TextArea(getTranslation("settings." + name) + ", " + getTranslation("settings." + language));
        area.setId("settings-" + name + "-" + language);
        area.setMaxLength(HouseSettings.MAX_PAGE);
        area.setMinHeight("14rem");
        area.setMaxHeight("28rem");
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(event -> edited());
        return area;
    }

    private void edited() {
        if (!reading) {
            onChange.run();
        }
        draw();
    }

    private boolean isEnglish() {
        return tabs.getSelectedIndex() == 1;
    }

    private void showLanguage() {
        german.setVisible(!isEnglish());
        english.setVisible(isEnglish());
        draw();
    }

    private void draw() {
        shown.show(FormattedText.of((isEnglish() ? english : german).getValue()));
    }

    void setValue(Page page) {
        reading = true;
        german.setValue(page.german());
        english.setValue(page.english());
        reading = false;
        draw();
    }

    Page value() {
        return new Page(german.getValue(), english.getValue());
    }

    void tell(List<Problem> problems) {
        german.setInvalid(false);
        for (Problem problem : problems) {
            if (problem instanceof Problem.GermanMissing(Field missing) && missing == field) {
                refuse(getTranslation("settings.germanMissing"));
            } else if (problem instanceof Problem.TooLong(Field tooLong, int most) && tooLong == field) {
                refuse(getTranslation("settings.tooLong", most));
            }
        }
    }

    private void refuse(String sentence) {
        tabs.setSelectedIndex(0);
        german.setErrorMessage(sentence);
        german.setInvalid(true);
        german.focus();
    }
}
