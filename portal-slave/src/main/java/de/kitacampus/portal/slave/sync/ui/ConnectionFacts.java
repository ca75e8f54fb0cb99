package de.kitacampus.portal.slave.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.RequestToken;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.journal.JournalSituation;
import de.kitacampus.portal.slave.sync.Connection;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The facts in four cards: connection, usage, catalog, and who the two sides are. */
class ConnectionFacts extends Composite<Div> {

    private final Formats formats;

    ConnectionFacts(Connection connection, Formats formats, Instant now) {
        this.formats = formats;
        getContent().addClassName("kit-cards");
        connection.portal().ifPresent(portal -> getContent()
                .add(
                        contact(connection, portal),
                        usage(connection.journal(), now),
                        catalog(connection),
                        identity(connection, portal)));
    }

    private Component contact(Connection connection, EnrolledPortal portal) {
        DescriptionList list = new DescriptionList();
        fact(list, "connection-state", "sync.fact.state", stateBadge(connection));
        fact(list, "connection-master", "sync.fact.master", portal.masterUrl().toString());
        fact(list, "connection-last-contact", "sync.fact.lastContact", moment(connection.lastContact()));
        fact(list, "connection-clock-difference", "sync.fact.clock", clock(connection.clockDifference()));
        fact(
                list,
                "connection-master-version",
                "sync.fact.masterVersion",
                connection.masterVersion().orElse("–"));
        return card("sync.card.contact", list);
    }

    private Span stateBadge(Connection connection) {
        boolean away = connection.awaySince().isPresent();
        boolean known = away || connection.lastContact().isPresent();
        Span badge = new Span(
                getTranslation(away ? "sync.state.away" : known ? "sync.state.reachable" : "sync.state.unknown"));
        badge.addClassNames("kit-badge", away || !known ? "warn" : "ok");
        return badge;
    }

    private Component usage(JournalSituation journal, Instant now) {
        DescriptionList list = new DescriptionList();
        fact(list, "connection-waiting", "sync.fact.waiting", formats.number(journal.waiting()));
        Instant oldest = journal.oldestWaiting();
        if (oldest != null) {
            fact(
                    list,
                    "connection-oldest",
                    "sync.fact.oldest",
                    getTranslation("sync.fact.ago", formats.duration(Duration.between(oldest, now))));
        }
        fact(list, "connection-receipt", "sync.fact.receipt", moment(Optional.ofNullable(journal.lastReceiptAt())));
        fact(
                list,
                "connection-receipted",
                "sync.fact.receipted",
                getTranslation(
                        "sync.fact.receiptedOf",
                        formats.number(journal.receiptedTo()),
                        formats.number(journal.head().sequence())));
        fact(list, "connection-quarantined", "sync.fact.quarantined", formats.number(journal.quarantined()));
        return card("sync.card.usage", list);
    }

    private Component catalog(Connection connection) {
        DescriptionList list = new DescriptionList();
        fact(list, "connection-courses", "sync.fact.courses", formats.number(connection.courses()));
        fact(list, "connection-catalog-at", "sync.fact.catalogAt", moment(connection.catalogAt()));
        fact(
                list,
                "connection-catalog-version",
                "sync.fact.catalogVersion",
                code(connection.catalogVersion().orElse("–")));
        return card("sync.card.catalog", list);
    }

    private Component identity(Connection connection, EnrolledPortal portal) {
        DescriptionList list = new DescriptionList();
        fact(list, "connection-carrier", "sync.fact.carrier", portal.carrierName());
        fact(
                list,
                "connection-customer",
                "sync.fact.customer",
                portal.customerNumber().value());
        fact(list, "connection-portal", "sync.fact.portal", code(portal.portal().toString()));
        fact(
                list,
                "connection-key",
                "sync.fact.key",
                code(connection.keyFingerprint().orElseGet(() -> getTranslation("sync.fact.keyLost"))));
        fact(
                list,
                "connection-master-key",
                "sync.fact.masterKey",
                code(portal.masterKeys().stream()
                        .findFirst()
                        .map(PublicKey::fingerprint)
                        .orElse("–")));
        return card("sync.card.identity", list);
    }

    private Component card(String titleKey, Component content) {
        Div card = new Div(new H2(getTranslation(titleKey)), content);
        card.addClassNames("kit-card", "sync-card");
        return card;
    }

    private void fact(DescriptionList list, String id, String labelKey, String value) {
        fact(list, id, labelKey, new Span(value));
    }

    private void fact(DescriptionList list, String id, String labelKey, Component value) {
        value.setId(id);
        list.add(new DescriptionList.Term(getTranslation(labelKey)), new DescriptionList.Description(value));
    }

    private static Span code(String text) {
        Span code = new Span(text);
        code.addClassName("sync-code");
        return code;
    }

    private String moment(Optional<Instant> instant) {
        return instant.map(formats::dateTime).orElseGet(() -> getTranslation("sync.fact.never"));
    }

    private String clock(Optional<Duration> difference) {
        return difference
                .map(found -> found.abs().compareTo(Duration.ofSeconds(2)) <= 0
                        ? getTranslation("sync.clock.equal")
                        : getTranslation(
                                found.isNegative() ? "sync.clock.fast" : "sync.clock.slow",
                                formats.duration(found.abs()),
                                formats.duration(RequestToken.CLOCK_TOLERANCE)))
                .orElse("–");
    }
}
