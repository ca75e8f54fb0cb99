package de.kitacampus.portal.slave.training;

import java.util.UUID;

/** A rule of mandatory training. */
public record RuleId(UUID value) {

    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
