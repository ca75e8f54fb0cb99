package de.kitacampus.portal.master.invoicing;

/**
 * What became of the mails of a run's invoices; each invoice counts once.
 *
 * @param sent a mail server took one
 * @param waiting one is in the outbox
 * @param failed all were given up
 * @param withoutServer there was no mail server
 * @param withoutAddress the carrier has no e-mail address for invoices
 */
public record MailCounts(long sent, long waiting, long failed, long withoutServer, long withoutAddress) {

    public long all() {
        return sent + waiting + failed + withoutServer + withoutAddress;
    }
}
