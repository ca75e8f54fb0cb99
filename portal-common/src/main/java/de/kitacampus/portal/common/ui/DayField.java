package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day as people type it here, e.g. 01.08.2026. */
public class DayField extends DatePicker {

    /**
     * @param label for people
     * @param texts what the keys begin with: {@code <texts>.day.today}, {@code <texts>.day.bad}, {@code <texts>.cancel}
     */
    public DayField(String label, String texts) {
        super(label);
        boolean german = Locale.GERMAN.getLanguage().equals(getLocale().getLanguage());
        Locale locale = german ? Locale.GERMANY : Locale.UK;
        setLocale(locale);
        setClearButtonVisible(true);
        setI18n(new DatePickerI18n()
                .setDateFormats(german ? "dd.MM.yyyy" : "dd/MM/yyyy", "d.M.yyyy", "d.M.yy", "yyyy-MM-dd")
                .setMonthNames(months(TextStyle.FULL_STANDALONE, locale))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation(texts + ".day.today"))
                .setCancel(getTranslation(texts + ".cancel"))
                .setBadInputErrorMessage(getTranslation(texts + ".day.bad")));
    }

    private static List<String> months(TextStyle style, Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, locale))
                .toList();
    }

    /** Sunday comes first, whatever the first day of the week is. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
