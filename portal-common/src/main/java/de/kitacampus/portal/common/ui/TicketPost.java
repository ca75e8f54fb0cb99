package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.UI;

/** Leads the browser to another origin with a ticket, as a top-level navigation. */
public final class TicketPost {

    /** The ticket travels in the body: addresses end up in logs and histories. */
    private static final String SCRIPT = """
            const form = document.createElement('form');
            form.method = 'post'; form.action = $0; form.target = '_self'; form.hidden = true;
            const ticket = document.createElement('input');
            ticket.type = 'hidden'; ticket.name = 'ticket'; ticket.value = $1;
            form.append(ticket); document.body.append(form); form.submit();
            """;

    private TicketPost() {}

    public static void send(UI ui, String address, String ticket) {
        ui.getPage().executeJs(SCRIPT, address, ticket);
    }
}
