package de.kitacampus.portal.master.customers;

/** What became of a change to a carrier. */
public sealed interface CarrierChange {

    record Changed(CarrierEntry now) implements CarrierChange {}

    /** Somebody else was faster; nothing was written. */
    record ChangedMeanwhile(CarrierEntry now) implements CarrierChange {}

    record Unknown() implements CarrierChange {}
}
