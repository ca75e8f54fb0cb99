package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.common.id.CentreCode;

/** A centre with the code under which it is accounted for. */
public record Centre(CentreId id, CentreCode code, String name) {}
