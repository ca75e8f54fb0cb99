package de.kitacampus.portal.slave.content;

/** What an uploaded file turned out to be, by its content. */
sealed interface CheckedFile {

    /**
     * @param mediaType as it is handed out, whatever the browser claimed
     * @param ending of its name; a file of another name gets it
     * @param active whether it holds macros, scripts or the like, of which its readers are warned
     */
    record Fine(FileKind kind, String mediaType, String ending, boolean active) implements CheckedFile {

        static Fine of(FileKind kind, String mediaType, String ending) {
            return new Fine(kind, mediaType, ending, false);
        }

        Fine withCode(boolean code) {
            return new Fine(kind, mediaType, ending, code);
        }
    }

    /** Something with a manifest; whether it can be played, a closer look tells. */
    record Course() implements CheckedFile {}

    record Refused(FileProblem problem) implements CheckedFile {}
}
