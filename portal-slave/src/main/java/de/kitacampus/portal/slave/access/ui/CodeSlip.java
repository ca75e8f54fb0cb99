package de.kitacampus.portal.slave.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.security.SignInCodes.Slip;

/** A slip of paper to be handed over, as it is printed; nothing else of the page is. */
class CodeSlip extends Composite<Div> {

    CodeSlip(String carrier, String person, Slip slip, String address) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "access.slip.address", address, "slip-address");
        fact(facts, "access.slip.number", slip.number(), "slip-number");
        fact(facts, "access.slip.code", slip.codeInGroups(), "slip-code");
        fact(facts, "access.slip.validTo", new Formats(getLocale()).date(slip.validTo()), "slip-valid-to");
        Div paper = new Div(
                new H3(getTranslation("access.slip.title")),
                new Paragraph(person + " · " + carrier),
                facts,
                new Paragraph(getTranslation("access.slip.help")));
        paper.addClassName("access-slip");
        paper.setId("slip");
        Button print = new Button(getTranslation("access.slip.print"), VaadinIcon.PRINT.create());
        print.setId("slip-print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Paragraph once = new Paragraph(getTranslation("access.slip.once"));
        once.getElement().setAttribute("role", "status");
        once.addClassName("kit-banner");
        getContent().addClassName("access-slip-frame");
        getContent().add(once, paper, print);
    }

    private void fact(DescriptionList facts, String key, String value, String id) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        description.setId(id);
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
