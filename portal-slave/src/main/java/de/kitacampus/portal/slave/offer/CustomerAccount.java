package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CustomerNumber;
import java.util.Optional;

/** Who this carrier is to the provider; known from the enrolment on. Implemented by the module that talks to the master. */
public interface CustomerAccount {

    Optional<CustomerNumber> customerNumber();
}
