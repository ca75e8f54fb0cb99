package de.kitacampus.portal.slave.content.ui;

import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.OwnContent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is looked for among own content; null or blank does not restrict. */
record OfficeFilter(
        @Nullable String words,
        @Nullable String folder,
        @Nullable ContentState state) {

    static final OfficeFilter NONE = new OfficeFilter(null, null, null);

    boolean matches(OwnContent content) {
        return (words == null
                        || (content.number() + " " + content.title() + " "
                                        + content.version().fileName())
                                .toLowerCase(Locale.GERMAN)
                                .contains(words.strip().toLowerCase(Locale.GERMAN)))
                && (folder == null || folder.equals(content.data().folder()))
                && (state == null || state == content.state());
    }
}
