package de.kitacampus.portal.slave.backup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.backup.Backups;
import de.kitacampus.portal.slave.backup.Timetable;
import java.time.LocalTime;
import java.util.Locale;

/** When backups are made by themselves, and how many are kept. */
class TimetableForm extends Composite<Div> {

    private final transient Backups backups;
    private final Checkbox daily = new Checkbox(getTranslation("backup.daily"));
    private final TimePicker at = new TimePicker(getTranslation("backup.at"));
    private final IntegerField keep = new IntegerField(getTranslation("backup.keep"));
    private final Span next = new Span();
    private int version;

    TimetableForm(Backups backups) {
        this.backups = backups;
        daily.setId("backup-daily");
        at.setId("backup-at");
        at.setLocale(Locale.GERMANY);
        keep.setId("backup-keep");
        keep.setHelperText(getTranslation("backup.keep.help", Timetable.MOST_KEPT));
        keep.setStepButtonsVisible(true);
        keep.setWidth("min(20rem, 100%)");
        next.setId("backup-next");
        next.getElement().setAttribute("role", "status");
        Button save = new Button(getTranslation("backup.save"), click -> save());
        save.setId("backup-save");
        Span folder = new Span(getTranslation("backup.folder", backups.folder().toString()));
        folder.addClassNames("quiet", "backup-command");
        getContent().addClassNames("kit-card", "backup-form");
        getContent().add(new H2(getTranslation("backup.timetable")), daily, at, keep, next, folder, save);
        read();
    }

    private void read() {
        Timetable timetable = backups.timetable();
        version = timetable.version();
        daily.setValue(timetable.daily());
        at.setValue(timetable.at());
        keep.setValue(timetable.keep());
        next.setText(backups.next()
                .map(moment -> getTranslation("backup.next", new Formats(getLocale()).dateTime(moment)))
                .orElseGet(() -> getTranslation("backup.next.none")));
    }

    private void save() {
        LocalTime time = at.getValue();
        Integer many = keep.getValue();
        at.setInvalid(time == null);
        at.setErrorMessage(getTranslation("backup.at.wrong"));
        keep.setInvalid(many == null || many < 1 || many > Timetable.MOST_KEPT);
        keep.setErrorMessage(getTranslation("backup.keep.help", Timetable.MOST_KEPT));
        if (time == null || many == null || keep.isInvalid()) {
            Notices.error(getTranslation("backup.wrong"));
        } else if (backups.change(version, daily.getValue(), time, many)) {
            read();
            Notices.success(getTranslation("backup.saved"));
        } else {
            Notices.error(getTranslation("backup.changed"));
        }
    }
}
