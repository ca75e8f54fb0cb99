package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.slave.learning.ToRead;
import java.util.List;

/** What is to be read and confirmed. */
class ReadStep extends Composite<Section> {

    private static final int SHOWN = 5;

    ReadStep(List<ToRead.Item> items) {
        LearningTexts texts = new LearningTexts(this);
        UnorderedList list = new UnorderedList();
        list.addClassName("to-read");
        items.stream()
                .limit(SHOWN)
                .map(item -> new ListItem(new Anchor(item.address(), item.title())))
                .forEach(list::add);
        if (items.size() > SHOWN) {
            list.add(new ListItem(texts.text("to-read.more", items.size() - SHOWN)));
        }
        getContent().setId("to-read");
        getContent().addClassNames("kit-banner", "to-read-step");
        getContent().add(new H2(texts.text("to-read.title", items.size())), list);
    }
}
