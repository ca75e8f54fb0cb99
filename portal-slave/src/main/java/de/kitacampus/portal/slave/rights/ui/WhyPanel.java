package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.Person;
import java.util.Optional;

/** "Why may she, may she not?": a person, a course or content, and one sentence. What is known already is not asked for. */
class WhyPanel extends Composite<Div> {

    private final transient PersonalRights rights;
    private final RightsTexts texts = new RightsTexts(this);
    private final ComboBox<Person> person;
    private final ComboBox<RightsItems.Entry> item;
    private final Paragraph answer = new Paragraph();

    WhyPanel(PersonalRights rights, Optional<Person> about, Optional<RightsItems.Entry> what) {
        this.rights = rights;
        person = Choices.person(rights, texts.text("person"));
        person.setId("rights-why-person");
        item = Choices.item(rights, texts.text("item"));
        item.setId("rights-why-item");
        about.ifPresent(person::setValue);
        what.ifPresent(item::setValue);
        person.setVisible(about.isEmpty());
        item.setVisible(what.isEmpty());
        person.addValueChangeListener(change -> tell());
        item.addValueChangeListener(change -> tell());
        answer.setId("rights-why-answer");
        answer.getElement().setAttribute("role", "status");
        answer.addClassNames("right-answer");
        getContent().addClassNames("kit-card", "right-why");
        getContent().add(new H2(texts.text("why.title")), person, item, answer);
        tell();
    }

    private void tell() {
        Optional<RightDecision> decision = person.getOptionalValue()
                .flatMap(one -> item.getOptionalValue().flatMap(what -> rights.explain(one.id(), what.item())));
        answer.setText(decision.map(this::sentence).orElseGet(() -> texts.text("why.help")));
        answer.setClassName(
                "yes", decision.filter(RightDecision.Granted.class::isInstance).isPresent());
        answer.setClassName(
                "no", decision.filter(RightDecision.Denied.class::isInstance).isPresent());
    }

    private String sentence(RightDecision decision) {
        return new DecisionTexts(texts)
                .sentence(person.getValue(), item.getValue().label(), decision);
    }

    /** After an exception was made or ended. */
    void refresh() {
        tell();
    }
}
