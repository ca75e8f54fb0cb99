package de.kitacampus.portal.slave.content;

/** What a file or link is for a person who opens it. */
public enum FileKind {
    PDF(View.FRAME),
    IMAGE(View.PICTURE),
    VIDEO(View.PLAYER),
    AUDIO(View.PLAYER),
    TEXT(View.WORDS),
    /** Word and OpenDocument text. */
    DOCUMENT(View.DOWNLOAD),
    /** Excel and OpenDocument spreadsheets. */
    SHEET(View.DOWNLOAD),
    /** PowerPoint and OpenDocument presentations. */
    SLIDES(View.DOWNLOAD),
    LINK(View.ELSEWHERE),
    /** A course package that reports by itself when it is done. */
    COURSE(View.COURSE);

    private final View view;

    FileKind(View view) {
        this.view = view;
    }

    public View view() {
        return view;
    }

    /** Where it is shown. */
    public enum View {
        FRAME,
        PICTURE,
        PLAYER,
        WORDS,
        DOWNLOAD,
        /** In a window of another house. */
        ELSEWHERE,
        /** In the player, on an origin of its own. */
        COURSE
    }
}
