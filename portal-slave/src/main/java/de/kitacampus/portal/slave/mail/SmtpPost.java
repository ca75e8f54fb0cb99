package de.kitacampus.portal.slave.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to an SMTP server. */
@Component
class SmtpPost {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PERMANENT = 500;

    /**
     * Why a mail was not taken.
     *
     * @param reason the server's words
     * @param forGood whether another try is useless
     */
    record Failure(String reason, boolean forGood) {}

    Optional<Failure> send(
            MailServerSettings server,
            String address,
            String name,
            Locale language,
            MailText text,
            List<Attachment> files,
            Map<String, String> common) {
        JavaMailSenderImpl sender = sender(server);
        try {
            sender.send(message(sender, server, address, name, language, text, files, common));
            return Optional.empty();
        } catch (MailException refused) {
            Throwable cause = cause(refused);
            return Optional.of(new Failure(words(cause), isForGood(cause)));
        } catch (AddressException unusable) {
            return Optional.of(new Failure(words(unusable), true));
        } catch (MessagingException | UnsupportedEncodingException broken) {
            return Optional.of(new Failure(words(broken), false));
        }
    }

    private static JavaMailSenderImpl sender(MailServerSettings server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean signsIn = !server.userName().isBlank();
        if (signsIn) {
            sender.setUsername(server.userName());
            sender.setPassword(server.password());
        }
        Properties properties = sender.getJavaMailProperties();
        String patience = String.valueOf(PATIENCE.toMillis());
        properties.put("mail.smtp.auth", String.valueOf(signsIn));
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return sender;
    }

    private static MimeMessage message(
            JavaMailSenderImpl sender,
            MailServerSettings server,
            String address,
            String name,
            Locale language,
            MailText text,
            List<Attachment> files,
            Map<String, String> common)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(named(server.sender(), server.senderName()));
        helper.setTo(named(address, name));
        helper.setSubject(text.subject());
        helper.setText(text.body(), MailHtml.of(text, language, common.getOrDefault("Träger", "")));
        for (Attachment file : files) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
        // Tells holiday notices and lists not to answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.getLanguage());
        return message;
    }

    private static InternetAddress named(String address, String name)
            throws AddressException, UnsupportedEncodingException {
        InternetAddress parsed = new InternetAddress(address, true);
        if (!name.isBlank()) {
            parsed.setPersonal(name, StandardCharsets.UTF_8.name());
        }
        return parsed;
    }

    private static Throwable cause(MailException refused) {
        if (refused instanceof MailSendException several
                && !several.getFailedMessages().isEmpty()) {
            return several.getFailedMessages().values().iterator().next();
        }
        return refused.getCause() == null ? refused : refused.getCause();
    }

    /** A server that says no to this one address says so again; everything else may pass. */
    private static boolean isForGood(@Nullable Throwable problem) {
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
