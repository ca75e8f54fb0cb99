package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.PlayerPage;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing.EndReason;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The few pages of the content origin. */
@Component
class PlayPages {

    private final PlayerPage pages;
    private final ContentSettings settings;

    PlayPages(JsonMapper json, ContentSettings settings) {
        pages = new PlayerPage(json);
        this.settings = settings;
    }

    /** The page around the player. It knows of a session no more than its address; the rest it asks for. */
    String frame(UUID session, String contentOrigin) {
        return pages.frame(contentOrigin, Secrets.path(session) + "/", null);
    }

    /**
     * The player; the script takes everything else from the data inside.
     *
     * @param first number of the item to open
     */
    String player(PlaySession session, String title, PackageReport report, int first) {
        return pages.player(new PlayerPage.Play(
                session.language(),
                title,
                report,
                first,
                Secrets.path(session.id()) + "/",
                settings.framedUrl(""),
                session.test() ? null : shelf(session),
                session.test()));
    }

    /** Names what the browser keeps until it has arrived; the same for every session of one booking, and tells nothing of it. */
    private static String shelf(PlaySession session) {
        return UUID.nameUUIDFromBytes(session.learner().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String ended(PlaySession session, EndReason reason) {
        return message(session.language(), "ended." + reason.name(), session.returnUrl());
    }

    /**
     * A page that says what happened and what to do.
     *
     * @param returnUrl way back to the portal, or null when it is not known
     */
    String message(String language, String key, @Nullable String returnUrl) {
        return pages.message(language, key, settings.framedUrl(""), returnUrl);
    }
}
