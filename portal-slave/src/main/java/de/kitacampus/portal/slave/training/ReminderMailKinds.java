package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.mail.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three mails of this module. */
@Configuration(proxyBeanMethods = false)
class ReminderMailKinds {

    @Bean
    MailKind reminderToPerson() {
        return new ReminderMailKind(ReminderStep.PERSON);
    }

    @Bean
    MailKind reminderToHead() {
        return new ReminderMailKind(ReminderStep.HEAD);
    }

    @Bean
    MailKind reminderToCarrier() {
        return new ReminderMailKind(ReminderStep.CARRIER);
    }
}
