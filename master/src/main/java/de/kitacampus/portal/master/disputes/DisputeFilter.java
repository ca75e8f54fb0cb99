package de.kitacampus.portal.master.disputes;

/**
 * Which disputes are looked for.
 *
 * @param state open ones, decided ones or both
 * @param text part of the customer number, the course number, the centre's code or the user ID
 */
public record DisputeFilter(State state, String text) {

    /** How far a dispute is. */
    public enum State {
        OPEN,
        DECIDED,
        ALL
    }

    public static DisputeFilter open() {
        return new DisputeFilter(State.OPEN, "");
    }

    public DisputeFilter withState(State chosen) {
        return new DisputeFilter(chosen, text);
    }

    public DisputeFilter withText(String typed) {
        return new DisputeFilter(state, typed.strip());
    }
}
