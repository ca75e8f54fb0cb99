package de.kitacampus.portal.common.scorm.runtime;

import java.util.regex.Pattern;

/**
 * What browsers are told about the pages of the player: our own are strict, courses may do what authors' tools need within their
 * origin.
 *
 * @see "Design decision: DD120-20261122-frame-around-the-player.md"
 */
public final class PlayPolicies {

    /** What the frame lets the player and all below it do. New windows and the window itself are not among it. */
    public static final String SANDBOX = "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads";

    public static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(),"
                    + " serial=(), hid=(), bluetooth=(), midi=(), clipboard-read=(), publickey-credentials-get=()";

    /** A full screen of the course's own would lose the mark. */
    public static final String NO_DEVICES_AND_NO_FULL_SCREEN = NO_DEVICES + ", fullscreen=()";

    private static final String MESSAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors ";
    private static final String PLAYER =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    /** Captivate and its like need inline scripts and eval; nothing may be sent or fetched elsewhere. */
    private static final String COURSE =
            "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'self'; frame-ancestors 'self' ";

    private static final String FRAME = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " connect-src %2$s%1$s; frame-src %1$s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Types in which scripts run. Browsers show no PDF under a sandbox of its own. */
    private static final Pattern ACTIVE = Pattern.compile("text/html.*|.*\\bxml\\b.*");

    private PlayPolicies() {}

    /**
     * Of a page that only says something.
     *
     * @param frame origin of the frame around the player
     */
    public static String message(String frame) {
        return MESSAGE + frame;
    }

    /** Of the page that holds the run time. */
    public static String player(String frame) {
        return PLAYER + frame;
    }

    /** Of a course's file; those in which scripts run carry the sandbox as well. */
    public static String course(String frame, String mediaType) {
        return COURSE + frame + (isActive(mediaType) ? "; sandbox " + SANDBOX : "");
    }

    /**
     * Of the page around the player, on an origin of its own.
     *
     * @param content origin of the player
     * @param asksItsOwn whether it also asks its own origin
     */
    public static String frame(String content, boolean asksItsOwn) {
        return FRAME.formatted(content, asksItsOwn ? "'self' " : "");
    }

    /** Whether a file of this type can run scripts when it is shown. */
    public static boolean isActive(String mediaType) {
        return ACTIVE.matcher(mediaType).matches();
    }
}
