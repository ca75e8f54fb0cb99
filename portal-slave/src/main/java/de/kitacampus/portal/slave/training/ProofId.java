package de.kitacampus.portal.slave.training;

import java.util.UUID;

/** A proof that a training was done. */
public record ProofId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
