package de.kitacampus.portal.slave.ordering;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a request to book a course. */
public record RequestId(UUID value) {

    static RequestId random() {
        return new RequestId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
