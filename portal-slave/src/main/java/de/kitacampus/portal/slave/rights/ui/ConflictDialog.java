package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.slave.rights.RightsHistory;
import java.util.List;

/** Tells that nothing was saved, since somebody else was faster, and what that one did. */
class ConflictDialog extends ConfirmDialog {

    private static final int MOST = 10;

    ConflictDialog(RightsTexts texts, List<RightsHistory.Entry> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        changes.stream().limit(MOST).forEach(entry -> list.add(new ListItem(texts.line(entry))));
        setId("rights-conflict");
        setHeader(texts.text("conflict.title"));
        setText(new Div(new Paragraph(texts.text("conflict.help")), list));
        setConfirmText(texts.text("close"));
    }
}
