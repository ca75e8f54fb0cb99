package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.slave.content.ContentChange;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.ContentVersion;
import de.kitacampus.portal.slave.content.OwnContent;

/** All versions of content, still to be opened, and what was done to it. */
class HistoryDialog extends Dialog {

    private final ContentTexts texts = new ContentTexts(this);

    HistoryDialog(OwnContent content, ContentLibrary library) {
        setId("content-history-dialog");
        setHeaderTitle(content.number() + " " + content.title());
        setWidth("min(40rem, 100%)");
        UnorderedList versions = new UnorderedList();
        versions.addClassName("content-results");
        library.versions(content.id()).forEach(version -> versions.add(line(version)));
        UnorderedList changes = new UnorderedList();
        changes.addClassName("history");
        library.changes(content.id()).forEach(change -> changes.add(new ListItem(words(change))));
        add(new Div(new H3(texts.text("history.versions")), versions, new H3(texts.text("history.changes")), changes));
        Button close = new Button(texts.text("close"), click -> close());
        close.setId("content-history-close");
        getFooter().add(close);
    }

    private ListItem line(ContentVersion version) {
        Anchor link = new Anchor(
                version.link() == null ? ContentPaths.file(version.id()) : ContentPaths.link(version.id()),
                texts.text("history.version", version.number(), version.fileName()));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        String note = version.note().isEmpty() ? "" : " · " + version.note();
        Span facts = new Span(texts.formats().dateTime(version.addedAt()) + " · " + texts.facts(version) + note);
        facts.addClassName("quiet");
        ListItem line = new ListItem(link, facts);
        line.addClassName("content-result");
        return line;
    }

    private String words(ContentChange change) {
        String detail = change.detail().isEmpty() ? "" : ": " + change.detail();
        return texts.formats().dateTime(change.at()) + " "
                + texts.text("change." + change.what().name()) + detail;
    }
}
