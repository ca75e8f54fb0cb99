package de.kitacampus.portal.slave.staff;

import java.util.List;

/** Pages of other modules about staff, offered on the page of staff; a bean in each module that has some. */
public interface StaffLinks {

    /** Beside the list of all people. */
    default List<Link> ofAll() {
        return List.of();
    }

    /** Below the form of a person. */
    default List<Link> of(PersonRecord person) {
        return List.of();
    }

    /**
     * @param id stable id of the element
     * @param labelKey translation key of its text
     * @param icon e.g. {@code vaadin:upload}
     * @param address inside the portal, e.g. {@code staff/import}
     */
    record Link(String id, String labelKey, String icon, String address) {}
}
