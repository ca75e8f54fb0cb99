package de.kitacampus.portal.slave.certificates;

/** There is something to ask of the master; told after the commit, so that nobody has to wait for the next look. */
public record CertificateWaiting() {}
