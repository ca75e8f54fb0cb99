package de.kitacampus.portal.master.invoicing;

/** Seller and buyer within a Cross Industry Invoice. */
record CiiParties(CiiXml xml) {

    private static final String EMAIL = "EM";
    private static final String LEITWEG = "0204";

    void seller(Seller seller) {
        xml.in("ram:SellerTradeParty", () -> {
            if (seller.vatId().isBlank() && seller.register().isBlank()) {
                // EN 16931 wants the seller identified by something other than the tax number (BR-CO-26).
                xml.text("ram:ID", seller.taxNumber().strip());
            }
            xml.text("ram:Name", seller.name());
            xml.optional(
                    "ram:Description", seller.directors().isBlank() ? "" : "Geschäftsführung: " + seller.directors());
            if (!seller.register().isBlank()) {
                xml.in(
                        "ram:SpecifiedLegalOrganization",
                        () -> xml.text("ram:ID", seller.register().strip()));
            }
            xml.in("ram:DefinedTradeContact", () -> {
                xml.text("ram:PersonName", seller.contact());
                xml.in(
                        "ram:TelephoneUniversalCommunication",
                        () -> xml.text("ram:CompleteNumber", seller.phone().strip()));
                xml.in(
                        "ram:EmailURIUniversalCommunication",
                        () -> xml.text("ram:URIID", seller.email().strip()));
            });
            address(seller.postalCode(), seller.street(), "", seller.city(), "DE");
            endpoint(seller.email(), EMAIL);
            registration(seller.vatId(), "VA");
            registration(seller.taxNumber(), "FC");
        });
    }

    void buyer(Buyer buyer) {
        xml.in("ram:BuyerTradeParty", () -> {
            xml.text("ram:ID", buyer.number());
            xml.text("ram:Name", buyer.name());
            address(buyer.postalCode(), buyer.street(), buyer.addition(), buyer.city(), buyer.country());
            if (buyer.email().isBlank()) {
                endpoint(buyer.leitwegId(), LEITWEG);
            } else {
                endpoint(buyer.email(), EMAIL);
            }
            registration(buyer.vatId(), "VA");
        });
    }

    private void address(String postalCode, String street, String addition, String city, String country) {
        xml.in("ram:PostalTradeAddress", () -> {
            xml.optional("ram:PostcodeCode", postalCode);
            xml.optional("ram:LineOne", street);
            xml.optional("ram:LineTwo", addition);
            xml.optional("ram:CityName", city);
            xml.text("ram:CountryID", country);
        });
    }

    private void endpoint(String address, String scheme) {
        if (!address.isBlank()) {
            xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", address.strip(), "schemeID", scheme));
        }
    }

    private void registration(String id, String scheme) {
        if (!id.isBlank()) {
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", id.strip(), "schemeID", scheme));
        }
    }
}
