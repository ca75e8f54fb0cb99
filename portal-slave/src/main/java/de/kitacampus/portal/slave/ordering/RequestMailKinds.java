package de.kitacampus.portal.slave.ordering;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails to heads about what waits, and to staff about what became of it. */
@Configuration(proxyBeanMethods = false)
class RequestMailKinds {

    static final String ASKED = "ordering.mail.asked";
    static final String APPROVED = "ordering.mail.approved";
    static final String REFUSED = "ordering.mail.refused";
    static final String EXPIRED = "ordering.mail.expired";

    @Bean
    RequestMailKind askedMail() {
        return new RequestMailKind(
                ASKED,
                List.of(
                        RequestMailKind.NAME,
                        RequestMailKind.PERSON,
                        RequestMailKind.COURSE,
                        RequestMailKind.NOTE,
                        RequestMailKind.DEADLINE));
    }

    @Bean
    RequestMailKind approvedMail() {
        return new RequestMailKind(
                APPROVED, List.of(RequestMailKind.NAME, RequestMailKind.COURSE, RequestMailKind.UNTIL));
    }

    @Bean
    RequestMailKind refusedMail() {
        return new RequestMailKind(
                REFUSED, List.of(RequestMailKind.NAME, RequestMailKind.COURSE, RequestMailKind.REASON));
    }

    @Bean
    RequestMailKind expiredMail() {
        return new RequestMailKind(EXPIRED, List.of(RequestMailKind.NAME, RequestMailKind.COURSE));
    }
}
