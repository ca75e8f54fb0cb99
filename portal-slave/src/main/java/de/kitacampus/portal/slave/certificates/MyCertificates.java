package de.kitacampus.portal.slave.certificates;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of the person who is signed in. */
@Service
@Transactional(readOnly = true)
public class MyCertificates {

    private final CertificateStore store;
    private final CertificateScope scope;

    MyCertificates(CertificateStore store, CertificateScope scope) {
        this.store = store;
        this.scope = scope;
    }

    /** The latest first; revoked ones too, since they were handed out. */
    public List<Certificate> all() {
        return scope.myself().map(store::of).orElse(List.of());
    }
}
