package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.costcontrol.Rhythm;
import de.kitacampus.portal.slave.costcontrol.SaveFilterOutcome;
import de.kitacampus.portal.slave.costcontrol.SavedFilter;
import de.kitacampus.portal.slave.costcontrol.SavedFilters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of the account: which one the page opens with, whose export is mailed, which may go. */
class ManageFiltersDialog extends Dialog {

    private enum Choice {
        NEVER(null),
        WEEKLY(Rhythm.WEEKLY),
        MONTHLY(Rhythm.MONTHLY);

        private final @Nullable Rhythm rhythm;

        Choice(@Nullable Rhythm rhythm) {
            this.rhythm = rhythm;
        }

        static Choice of(@Nullable Rhythm rhythm) {
            return rhythm == null ? NEVER : valueOf(rhythm.name());
        }
    }

    private final transient SavedFilters filters;
    private final CostTexts texts = new CostTexts(this);
    private final Div list = new Div();

    ManageFiltersDialog(SavedFilters filters) {
        this.filters = filters;
        setId("manage-filters-dialog");
        setHeaderTitle(texts.text("saved"));
        setWidth("min(40rem, 100%)");
        Optional<String> address = filters.mailAddress();
        Paragraph help = new Paragraph(
                address.map(one -> texts.text("saved.mail.to", one)).orElseGet(() -> texts.text("saved.mail.none")));
        help.addClassName("quiet");
        list.addClassName("cost-saved-list");
        add(help, list);
        Button close = new Button(texts.text("saved.close"), click -> close());
        close.setId("manage-filters-close");
        getFooter().add(close);
        refresh();
    }

    private void refresh() {
        List<SavedFilter> all = filters.all();
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph(texts.text("saved.none")));
        }
        all.forEach(filter -> list.add(card(filter)));
    }

    private Article card(SavedFilter filter) {
        Checkbox opens = new Checkbox(texts.text("saved.opens"), filter.opens());
        opens.setId("saved-opens-" + filter.id());
        opens.addValueChangeListener(change -> {
            filters.openWith(change.getValue() ? filter.id() : null);
            refresh();
        });
        Button delete = new Button(texts.text("saved.delete"), VaadinIcon.TRASH.create(), click -> {
            filters.delete(filter.id());
            refresh();
        });
        delete.setId("saved-delete-" + filter.id());
        delete.setAriaLabel(texts.text("saved.delete.of", filter.name()));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div row = new Div(rhythm(filter), opens, delete);
        row.addClassName("kit-toolbar");
        Article card = new Article(new H3(filter.name()), row);
        card.addClassName("kit-card");
        LocalDate next = filters.nextMail(filter);
        if (next != null) {
            Span when = new Span(texts.text("saved.mail.next", texts.formats().date(next)));
            when.addClassName("quiet");
            card.add(when);
        }
        return card;
    }

    private Select<Choice> rhythm(SavedFilter filter) {
        Select<Choice> rhythm = new Select<>();
        rhythm.setId("saved-rhythm-" + filter.id());
        rhythm.setLabel(texts.text("saved.mail"));
        rhythm.setItems(Choice.values());
        rhythm.setItemLabelGenerator(one -> texts.text("saved.mail." + one.name()));
        rhythm.setValue(Choice.of(filter.rhythm()));
        rhythm.setReadOnly(filter.rhythm() == null && filters.mailAddress().isEmpty());
        rhythm.addValueChangeListener(change -> {
            switch (filters.mail(filter.id(), change.getValue().rhythm)) {
                case SaveFilterOutcome.Saved _ -> {}
                case SaveFilterOutcome.NoAddress() -> Notices.error(texts.text("saved.mail.none"));
                case SaveFilterOutcome.Gone(),
                        SaveFilterOutcome.Unnamed(),
                        SaveFilterOutcome.NameTaken(),
                        SaveFilterOutcome.TooMany() -> Notices.error(texts.text("saved.gone"));
            }
            refresh();
        });
        return rhythm;
    }
}
