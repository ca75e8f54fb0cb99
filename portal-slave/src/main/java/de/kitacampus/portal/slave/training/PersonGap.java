package de.kitacampus.portal.slave.training;

import org.jspecify.annotations.Nullable;

/** A broken cycle: somebody had no valid proof for a time. */
public record PersonGap(Duty duty, Gap gap, @Nullable String name, String centres) implements OfPerson {}
