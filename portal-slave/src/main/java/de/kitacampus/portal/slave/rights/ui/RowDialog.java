package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsItems;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done with a whole row or group, and who changed what when. */
class RowDialog extends Dialog {

    private static final int HISTORY = 20;

    private final RightsTexts texts = new RightsTexts(this);
    private final Div content = new Div();

    private RowDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(40rem, 100%)");
        content.addClassNames("dialog-form", "right-dialog");
        add(content);
        getFooter().add(new Button(texts.text("close"), click -> close()));
    }

    /** Of a course or content. */
    static RowDialog of(
            RightsItems.Entry entry,
            MatrixModel model,
            PersonalRights rights,
            RightsHistory history,
            Consumer<RightsChange> onChoice,
            Runnable onExceptions) {
        RowDialog dialog = new RowDialog(entry.label());
        if (model.sheet().editable()) {
            dialog.choices("row", new MatrixRow.Line(entry), model, onChoice);
        }
        WhyPanel why = new WhyPanel(rights, Optional.empty(), Optional.of(entry));
        Div exceptions = new Div();
        dialog.content.add(why, new H3(dialog.texts.text("exceptions.title")), exceptions);
        dialog.exceptions(exceptions, entry, rights, () -> {
            why.refresh();
            onExceptions.run();
        });
        if (model.sheet().editable()) {
            dialog.content.add(
                    new H3(dialog.texts.text("history")),
                    dialog.lines(history.page(RightsHistory.Filter.of(entry.item()), 0, HISTORY)));
        }
        return dialog;
    }

    private void exceptions(Div place, RightsItems.Entry entry, PersonalRights rights, Runnable onChange) {
        Runnable again = () -> {
            exceptions(place, entry, rights, onChange);
            onChange.run();
        };
        place.removeAll();
        ExceptionList list = new ExceptionList(rights, true, again);
        list.setAllRowsVisible(true);
        list.show(rights.of(entry.item()));
        place.add(list.isVisible() ? list : new Paragraph(texts.text("exceptions.none")));
        if (rights.mayEdit()) {
            Button add = new Button(texts.text("exception.new"), VaadinIcon.PLUS.create(), click -> new ExceptionDialog(
                            rights, Optional.empty(), Optional.of(entry), again)
                    .open());
            add.setId("exception-new");
            place.add(add);
        }
    }

    /** Of a group. */
    static RowDialog of(MatrixRow.Group group, MatrixModel model, Consumer<RightsChange> onChoice) {
        RowDialog dialog = new RowDialog(group.name());
        dialog.choices("group", group, model, onChoice);
        return dialog;
    }

    private void choices(String kind, MatrixRow row, MatrixModel model, Consumer<RightsChange> onChoice) {
        for (boolean granted : new boolean[] {true, false}) {
            String name = kind + "." + (granted ? "on" : "off");
            Button button = new Button(texts.text(name, row.items().size()), click -> {
                close();
                onChoice.accept(model.set(row.items(), model.roles(), granted));
            });
            button.setId("rights-" + name.replace('.', '-'));
            content.add(button);
        }
    }

    private Component lines(List<RightsHistory.Entry> entries) {
        if (entries.isEmpty()) {
            return new Paragraph(texts.text("history.none"));
        }
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(texts.line(entry))));
        list.addClassName("history");
        return list;
    }
}
