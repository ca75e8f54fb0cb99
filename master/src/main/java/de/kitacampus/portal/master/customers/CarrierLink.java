package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;

/** A page of another module about one carrier, offered on the carrier's page; modules that have one implement it. */
public interface CarrierLink {

    /** Key of the link's text. */
    String labelKey();

    /** Path below the application's root. */
    String path(CustomerNumber carrier);
}
