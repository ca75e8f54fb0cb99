package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.learning.PassedExtra;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way from a passed course's card to its certificate. */
@Component
class CertificateLinks implements PassedExtra {

    private final MyCertificates mine;

    CertificateLinks(MyCertificates mine) {
        this.mine = mine;
    }

    @Override
    public Map<BookingId, Link> links(Collection<BookingId> passed) {
        Map<BookingId, Link> links = new HashMap<>();
        if (!passed.isEmpty()) {
            mine.all().stream().filter(one -> passed.contains(one.booking())).forEach(one -> add(links, one));
        }
        return links;
    }

    /** A certificate that counts goes before one that is being made, and that before nothing. */
    private static void add(Map<BookingId, Link> links, Certificate one) {
        switch (one.state()) {
            case ISSUED ->
                links.put(one.booking(), new Link("certificates.card.download", CertificatePaths.file(one.id())));
            case REQUESTED -> {
                if (one.refusal().isEmpty()) {
                    links.putIfAbsent(one.booking(), new Link("certificates.card.waiting", ""));
                }
            }
            case REVOKING, REVOKED -> {}
        }
    }
}
