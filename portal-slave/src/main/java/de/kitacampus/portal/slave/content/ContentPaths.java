package de.kitacampus.portal.slave.content;

/** Addresses of files and links. */
public final class ContentPaths {

    public static final String FILES = "/own-files/";
    public static final String LINKS = "/own-links/";

    /** Route of the page that shows content. */
    public static final String PAGE = "own-content/view";

    /** Route of the list of one's own. */
    public static final String LIST = "own-content";

    private ContentPaths() {}

    /** Where a person reads it. */
    public static String page(ContentId content) {
        return PAGE + "/" + content;
    }

    /** Where it is shown; relative to the application's root. */
    public static String file(VersionId version) {
        return FILES.substring(1) + version;
    }

    /** Where it is saved to disk. */
    public static String download(VersionId version) {
        return file(version) + "?download";
    }

    public static String link(VersionId version) {
        return LINKS.substring(1) + version;
    }
}
