package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.slave.offer.CustomerAccount;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The carrier's customer number as the master named it at enrolment. */
@Component
class EnrolledCustomer implements CustomerAccount {

    private final MasterEnrolment enrolment;

    EnrolledCustomer(MasterEnrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Override
    public Optional<CustomerNumber> customerNumber() {
        return enrolment.current().map(EnrolledPortal::customerNumber);
    }
}
