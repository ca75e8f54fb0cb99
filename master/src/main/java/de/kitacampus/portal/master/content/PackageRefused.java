package de.kitacampus.portal.master.content;

import de.kitacampus.portal.master.content.PackageCheck.Reason;
import de.kitacampus.portal.master.content.PackageCheck.Refused;

/** Ends an inspection at the first reason to refuse; never leaves the module. */
class PackageRefused extends RuntimeException {

    private final Refused refusal;

    PackageRefused(Reason reason, String where) {
        super(reason + " " + where, null, false, false);
        refusal = new Refused(reason, where);
    }

    Refused refusal() {
        return refusal;
    }
}
