package de.kitacampus.portal.master.invoicing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands invoices to the mail server of {@code spring.mail}, if there is one. */
@Component
class InvoicePost {

    private static final int PERMANENT = 500;

    private final @Nullable JavaMailSender server;
    private final String sender;

    /**
     * @param enabled false in the demo, whose invoices are nobody's
     * @param sender address in From; empty for the one on the invoice, which answers go to in any case
     */
    @Autowired
    InvoicePost(
            ObjectProvider<JavaMailSender> server,
            @Value("${portal.invoicing.mail.enabled:true}") boolean enabled,
            @Value("${portal.invoicing.mail.sender:}") String sender) {
        this(enabled ? server.getIfAvailable() : null, sender);
    }

    InvoicePost(@Nullable JavaMailSender server, String sender) {
        this.server = server;
        this.sender = sender;
    }

    /**
     * Why a mail was not taken.
     *
     * @param reason the server's words
     * @param forGood whether another try is useless
     */
    record Failure(String reason, boolean forGood) {}

    boolean isSetUp() {
        return server != null;
    }

    /** @return empty if the server took it */
    Optional<Failure> send(UUID mail, String address, Invoice invoice, List<InvoiceDocument> documents) {
        if (server == null) {
            throw new IllegalStateException("no mail server");
        }
        try {
            server.send(message(server, mail, address, invoice, documents));
            return Optional.empty();
        } catch (MailException refused) {
            Throwable cause = cause(refused);
            return Optional.of(new Failure(words(cause), isForGood(cause)));
        } catch (MessagingException | UnsupportedEncodingException unusable) {
            return Optional.of(new Failure(words(unusable), true));
        }
    }

    private MimeMessage message(
            JavaMailSender server, UUID mail, String address, Invoice invoice, List<InvoiceDocument> documents)
            throws MessagingException, UnsupportedEncodingException {
        Seller seller = invoice.seller();
        InvoiceMailText text = InvoiceMailText.of(invoice, documents);
        InternetAddress from = new InternetAddress(sender.isEmpty() ? seller.email() : sender, true);
        from.setPersonal(seller.name(), StandardCharsets.UTF_8.name());
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setReplyTo(new InternetAddress(seller.email(), true));
        helper.setTo(new InternetAddress(address, true));
        helper.setSubject(text.subject());
        helper.setText(text.body());
        for (InvoiceDocument document : documents) {
            helper.addAttachment(document.fileName(), new ByteArrayResource(document.content()), document.mediaType());
        }
        // The same at each try: a mailbox that gets one twice can tell.
        message.setHeader("Message-ID", "<" + mail + "@" + domain(from.getAddress()) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "de");
        return message;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static Throwable cause(MailException refused) {
        if (refused instanceof MailSendException several
                && !several.getFailedMessages().isEmpty()) {
            return several.getFailedMessages().values().iterator().next();
        }
        return refused.getCause() == null ? refused : refused.getCause();
    }

    /** A server that says no to this one address says so again; everything else may pass. */
    private static boolean isForGood(Throwable problem) {
        for (Throwable one = problem; one != null; one = next(one)) {
            int code =
                    switch (one) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException message -> message.getReturnCode();
                        default -> 0;
                    };
            if (code >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException chained ? chained.getNextException() : one.getCause();
    }

    private static String words(Throwable problem) {
        Throwable last = problem;
        for (Throwable one = problem; one != null; one = next(one)) {
            last = one;
        }
        String words = last.getMessage() == null ? "" : last.getMessage().strip();
        return words.isEmpty() ? last.getClass().getSimpleName() : words;
    }
}
