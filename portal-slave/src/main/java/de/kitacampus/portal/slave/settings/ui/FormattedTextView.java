package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import de.kitacampus.portal.slave.settings.FormattedText;
import de.kitacampus.portal.slave.settings.FormattedText.Block;
import de.kitacampus.portal.slave.settings.FormattedText.Run;
import java.util.List;

/** Builds elements from the blocks of a text; nothing of the text is ever markup. */
class FormattedTextView extends Composite<Div> {

    FormattedTextView() {
        getContent().addClassName("formatted-text");
    }

    void show(FormattedText text) {
        getContent().removeAll();
        text.blocks().forEach(block -> getContent().add(block(block)));
    }

    private static Component block(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> new H2(text);
            case Block.Paragraph(List<Run> runs) -> filled(new Paragraph(), runs);
            case Block.Points(List<List<Run>> points) -> {
                UnorderedList list = new UnorderedList();
                points.forEach(point -> list.add(filled(new ListItem(), point)));
                yield list;
            }
        };
    }

    private static <C extends HtmlContainer> C filled(C container, List<Run> runs) {
        runs.forEach(run -> container.getElement().appendChild(element(run)));
        return container;
    }

    private static Element element(Run run) {
        return switch (run) {
            case Run.Plain(String text) -> Element.createText(text);
            case Run.Strong(String text) -> new Element("strong").setText(text);
            case Run.LineBreak() -> new Element("br");
            case Run.Link(String text, String target) -> {
                Anchor link = new Anchor(target, text);
                link.getElement().setAttribute("rel", "noopener noreferrer");
                yield link.getElement();
            }
        };
    }
}
