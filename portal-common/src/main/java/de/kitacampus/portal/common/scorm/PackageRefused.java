package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageCheck.Refused;

/** Ends an inspection at the first reason to refuse. */
public class PackageRefused extends RuntimeException {

    private final Refused refusal;

    public PackageRefused(Reason reason, String where) {
        super(reason + " " + where, null, false, false);
        refusal = new Refused(reason, where);
    }

    public Refused refusal() {
        return refusal;
    }
}
