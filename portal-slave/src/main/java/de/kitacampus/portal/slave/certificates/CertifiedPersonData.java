package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A person's certificates. When she is erased the name goes and, with the salt, the only way to tell from the master's commitment
 * whose certificate it was.
 */
@Component
@Order(40)
class CertifiedPersonData implements PersonData {

    private final CertificateStore store;
    private final CertificateDocuments documents;
    private final Clock clock;

    CertifiedPersonData(CertificateStore store, CertificateDocuments documents, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "certificates.personal",
                List.of(
                        "certificates.personal.course",
                        "certificates.personal.name",
                        "certificates.personal.number",
                        "certificates.personal.passedAt",
                        "certificates.personal.state"),
                store.of(person).stream()
                        .map(one -> List.of(
                                one.course() + " " + one.title(),
                                one.name(),
                                Objects.toString(one.number(), ""),
                                Objects.toString(one.passedAt(), ""),
                                one.state().name()))
                        .toList()));
    }

    @Override
    public List<File> files(PersonId person) {
        return store.of(person).stream()
                .filter(Certificate::isIssued)
                .flatMap(one -> documents.pdf(one.id(), Locale.GERMAN).stream())
                .map(document -> new File(document.fileName(), document.content()))
                .toList();
    }

    @Override
    public void erase(Leaver leaver) {
        store.erase(leaver.id(), leaver.name(), clock.instant());
    }
}
