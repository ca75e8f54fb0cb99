package de.kitacampus.portal.common.money;

/** How value added tax applies to a product (§ 12 and § 4 UStG). */
public enum VatTreatment {
    STANDARD(VatRate.STANDARD),
    REDUCED(VatRate.REDUCED),
    /** Exempt; the reason must be printed (§ 14 (4) no. 8 UStG). */
    EXEMPT(VatRate.NONE);

    private final VatRate rate;

    VatTreatment(VatRate rate) {
        this.rate = rate;
    }

    public VatRate rate() {
        return rate;
    }
}
