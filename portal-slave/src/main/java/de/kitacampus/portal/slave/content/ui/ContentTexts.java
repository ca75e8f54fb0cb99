package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.content.ContentData;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.ContentVersion;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.FileProblem;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.PlayResult;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentences of this module's screens, in the language of the component that shows them. */
record ContentTexts(Component shownIn) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("content." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    Locale locale() {
        return UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
    }

    String kind(FileKind kind) {
        return text("kind." + kind.name());
    }

    /** Kind and size, of a link its host. */
    String facts(ContentVersion version) {
        return version.link() == null
                ? kind(version.kind()) + " · " + size(version.size())
                : kind(version.kind()) + " · " + version.fileName();
    }

    String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(bytes < MEGABYTE ? 0 : 1);
        return bytes < MEGABYTE
                ? format.format(Math.max(1, bytes / KILOBYTE)) + " KB"
                : format.format((double) bytes / MEGABYTE) + " MB";
    }

    String problem(FileProblem problem, long limit) {
        return text("problem." + problem.name(), size(limit));
    }

    String validity(ContentData data) {
        String from = date(data.validFrom());
        String until = date(data.validUntil());
        if (from.isEmpty()) {
            return until.isEmpty() ? text("validity.always") : text("validity.until", until);
        }
        return until.isEmpty() ? text("validity.from", from) : text("validity.from-until", from, until);
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : formats().date(day);
    }

    /** State and whether today is one of its days. */
    Span state(OwnContent content, LocalDate today) {
        boolean outside = content.state() == ContentState.PUBLISHED && !content.isOpenOn(today);
        String name = outside ? "OUTSIDE" : content.state().name();
        String look = outside || content.state() == ContentState.DRAFT
                ? "warn"
                : content.state() == ContentState.PUBLISHED ? "ok" : "open";
        return badge(text("state." + name), look);
    }

    /** How somebody stands in a course, with the score if there is one. */
    String result(PlayResult result) {
        BigDecimal score = result.score();
        String state = text("result." + result.state().name());
        return score == null ? state : text("result.score", state, formats().percent(score));
    }

    static Span result(PlayResult result, String words) {
        return badge(
                words,
                switch (result.state()) {
                    case STARTED -> "going";
                    case FAILED -> "bad";
                    case PASSED -> "ok";
                });
    }

    static Span badge(String words, String look) {
        Span badge = new Span(words);
        badge.addClassNames("kit-badge", look);
        return badge;
    }

    static VaadinIcon icon(FileKind kind) {
        return switch (kind) {
            case PDF, DOCUMENT, TEXT -> VaadinIcon.FILE_TEXT_O;
            case IMAGE -> VaadinIcon.PICTURE;
            case VIDEO -> VaadinIcon.MOVIE;
            case AUDIO -> VaadinIcon.HEADPHONES;
            case SHEET -> VaadinIcon.FILE_TABLE;
            case SLIDES -> VaadinIcon.FILE_PRESENTATION;
            case COURSE -> VaadinIcon.ACADEMY_CAP;
            case LINK -> VaadinIcon.EXTERNAL_LINK;
        };
    }
}
