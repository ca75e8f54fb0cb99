package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.rights.PersonalRight;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.PersonalRights.Outcome;
import de.kitacampus.portal.slave.rights.PersonalRights.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Exceptions, each with what can be done with it. */
class ExceptionList extends Grid<Row> {

    private final transient PersonalRights rights;
    private final transient Runnable onChange;
    private final boolean named;
    private final RightsTexts texts = new RightsTexts(this);

    /**
     * @param named whether people are named, or the list is about one of them
     */
    ExceptionList(PersonalRights rights, boolean named, Runnable onChange) {
        this.rights = rights;
        this.named = named;
        this.onChange = onChange;
        setId("exceptions");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::card).setKey("card");
        setAriaLabel(texts.text("exceptions.title"));
        addClassName("kit-narrow");
    }

    void show(List<Row> rows) {
        setItems(rows);
        setVisible(!rows.isEmpty());
    }

    private Component card(Row row) {
        PersonalRight right = row.right();
        String name = Optional.ofNullable(row.name()).orElseGet(() -> texts.text("erased"));
        RowCard card = new RowCard(named ? name : row.label(), state(right))
                .line(named ? row.label() : "")
                .line(texts.text(
                        right.allowed() ? "exception.allowed-days" : "exception.denied-days",
                        texts.formats().date(right.from()),
                        texts.formats().date(right.until())))
                .line(Optional.ofNullable(right.reason()).orElse(""))
                .line(texts.text(
                        "exception.made",
                        texts.formats().dateTime(right.madeAt()),
                        Optional.ofNullable(row.userName()).orElseGet(() -> texts.text("history.system"))));
        return rights.mayEdit() && right.isLive(rights.today()) ? card.with(actions(row, name)) : card;
    }

    private Span state(PersonalRight right) {
        LocalDate today = rights.today();
        String state = !right.isLive(today) ? "ended" : right.counts(today) ? "now" : "planned";
        Span badge = new Span(texts.text("exception.state." + state));
        badge.addClassNames("kit-badge", state.equals("now") ? (right.allowed() ? "ok" : "bad") : "open");
        return badge;
    }

    private Div actions(Row row, String name) {
        Button change =
                new Button(texts.text("exception.change"), click -> new ExceptionDialog(rights, row, onChange).open());
        change.setId("exception-change-" + row.right().id());
        change.setAriaLabel(texts.text("exception.change") + ": " + name + ", " + row.label());
        Button end = new Button(texts.text("exception.end"), click -> askToEnd(row, name));
        end.setId("exception-end-" + row.right().id());
        end.setAriaLabel(texts.text("exception.end") + ": " + name + ", " + row.label());
        Div actions = new Div(change, end);
        List.of(change, end).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        return actions;
    }

    private void askToEnd(Row row, String name) {
        ConfirmDialog ask = new ConfirmDialog(
                texts.text("exception.end.title", name),
                texts.text(row.right().allowed() ? "exception.end.allowed" : "exception.end.denied", row.label()),
                texts.text("exception.end"),
                yes -> end(row.right()),
                texts.text("confirm.no"),
                no -> {});
        ask.setId("exception-end-confirm");
        ask.open();
    }

    private void end(PersonalRight right) {
        Outcome outcome = rights.end(right.id(), right.version());
        if (outcome instanceof Outcome.Saved) {
            Notices.success(texts.text("exception.ended"));
        } else {
            Notices.error(texts.text(
                    outcome instanceof Outcome.ChangedMeanwhile ? "exception.changed-meanwhile" : "notYours"));
        }
        onChange.run();
    }
}
