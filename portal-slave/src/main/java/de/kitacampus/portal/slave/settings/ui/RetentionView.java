package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.RetentionTimes;
import de.kitacampus.portal.slave.settings.RetentionTimes.Kind;
import de.kitacampus.portal.slave.settings.Settings;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long things are kept, what that would delete today, and what is never deleted. */
@Route("settings/retention")
@RolesAllowed(PortalRole.ADMIN)
class RetentionView extends SettingsPage {

    private final transient RetentionTimes times;
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final Map<String, Span> effects = new LinkedHashMap<>();
    private boolean reading;

    RetentionView(Settings settings, RetentionTimes times) {
        super(settings, "retention");
        this.times = times;
        Div cards = new Div();
        cards.addClassName("retention-kinds");
        times.kinds().forEach(kind -> cards.add(card(kind)));
        add(cards, new H2(getTranslation("settings.retention.never")), never());
        show(read());
    }

    private Component card(Kind kind) {
        IntegerField days = new IntegerField(getTranslation(kind.key()));
        days.setId("settings-days-" + kind.key().replace('.', '-'));
        days.setStepButtonsVisible(true);
        days.setSuffixComponent(new Span(getTranslation("settings.days")));
        days.setHelperText(getTranslation("settings.days.limits", kind.least(), kind.usual()));
        days.setValueChangeMode(ValueChangeMode.LAZY);
        days.addValueChangeListener(event -> edited(kind));
        Paragraph why = new Paragraph(getTranslation(kind.key() + ".why"));
        why.addClassName("quiet");
        Span effect = new Span();
        effect.setId("settings-effect-" + kind.key().replace('.', '-'));
        effect.getElement().setAttribute("role", "status");
        fields.put(kind.key(), days);
        effects.put(kind.key(), effect);
        Div card = new Div(days, why, effect);
        card.addClassName("kit-card");
        return card;
    }

    private Component never() {
        UnorderedList list = new UnorderedList();
        List.of("accounts", "certificates", "training", "rights", "people")
                .forEach(what -> list.add(new ListItem(getTranslation("settings.never." + what))));
        return list;
    }

    @Override
    void show(HouseSettings settings) {
        reading = true;
        times.kinds().forEach(kind -> {
            field(kind.key()).setValue(settings.retention().getOrDefault(kind.key(), kind.usual()));
            preview(kind);
        });
        reading = false;
    }

    private IntegerField field(String key) {
        return java.util.Objects.requireNonNull(fields.get(key));
    }

    private void edited(Kind kind) {
        if (!reading) {
            changed();
            field(kind.key()).setInvalid(false);
            preview(kind);
        }
    }

    private void preview(Kind kind) {
        Integer days = field(kind.key()).getValue();
        Span effect = java.util.Objects.requireNonNull(effects.get(kind.key()));
        if (days == null || days < kind.least() || days > RetentionTimes.MOST_DAYS) {
            effect.setText("");
            return;
        }
        long due = times.due(kind.key(), days);
        effect.setText(
                due == 0
                        ? getTranslation("settings.effect.none")
                        : getTranslation("settings.effect", new Formats(getLocale()).number(due)));
    }

    @Override
    HouseSettings written(HouseSettings before) {
        Map<String, Integer> days = new LinkedHashMap<>();
        fields.forEach((key, field) ->
                days.put(key, Optional.ofNullable(field.getValue()).orElse(0)));
        return before.with(days);
    }

    @Override
    void tell(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : problems) {
            if (problem instanceof Problem.TooShort(String kind, int least)) {
                refuse(field(kind), getTranslation("settings.days.tooFew", least));
            } else if (problem instanceof Problem.TooLongKept(String kind, int most)) {
                refuse(field(kind), getTranslation("settings.days.tooMany", most));
            }
        }
    }

    private static void refuse(IntegerField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
