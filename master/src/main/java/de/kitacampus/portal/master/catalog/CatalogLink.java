package de.kitacampus.portal.master.catalog;

/** A way from the list of courses to a page of another module for those who may change the catalog; implemented downstream. */
public interface CatalogLink {

    /** Translation key of the link's text. */
    String labelKey();

    /** Route of the view, without a leading slash. */
    String path();
}
