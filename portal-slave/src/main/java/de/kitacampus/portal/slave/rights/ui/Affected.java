package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsMatrix.Effect;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a change affects: a sentence, and the names when somebody asks for them. */
class Affected extends Composite<Div> {

    private static final int MOST = 200;

    private final RightsTexts texts = new RightsTexts(this);

    Affected(Effect effect, Staff staff) {
        getContent().add(new Paragraph(texts.effect(effect)));
        if (!effect.gained().isEmpty() || !effect.lost().isEmpty()) {
            Div names = new Div();
            Details details = new Details(texts.text("effect.who"), names);
            details.setId("rights-affected");
            details.addOpenedChangeListener(change -> {
                if (change.isOpened() && names.getComponentCount() == 0) {
                    list(names, "effect.loses", effect.lost(), staff);
                    list(names, "effect.gains", effect.gained(), staff);
                }
            });
            getContent().add(details);
        }
    }

    private void list(Div names, String key, Map<PersonId, Set<RightsItem>> affected, Staff staff) {
        if (affected.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        List<Person> people = staff.findAll(affected.keySet()).values().stream()
                .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                .toList();
        people.stream()
                .limit(MOST)
                .forEach(person -> list.add(new ListItem(texts.text(key, named(person), count(affected, person)))));
        names.add(list);
        if (people.size() > MOST) {
            names.add(new Paragraph(texts.text("effect.more", people.size() - MOST)));
        }
    }

    private static int count(Map<PersonId, Set<RightsItem>> affected, Person person) {
        return affected.getOrDefault(person.id(), Set.of()).size();
    }

    private static String named(Person person) {
        return person.centres().stream()
                .findFirst()
                .map(Centre::name)
                .map(centre -> person.name() + ", " + centre)
                .orElseGet(person::name);
    }
}
