package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.slave.content.MyItem;
import de.kitacampus.portal.slave.content.PlayResult;
import java.time.Instant;

/** One content in the list of its reader. */
class ContentCard extends Article {

    private final ContentTexts texts = new ContentTexts(this);

    ContentCard(MyItem item) {
        addClassNames("kit-card", "content-card");
        getElement().setAttribute("data-content", item.content().number());
        getElement().setAttribute("data-state", item.isToRead() ? "TO_READ" : item.isNew() ? "NEW" : "READ");
        RouterLink link = new RouterLink(
                item.content().title(),
                OwnContentPage.class,
                item.content().id().toString());
        link.setId("own-content-" + item.content().number());
        Span facts = new Span(
                ContentTexts.icon(item.content().version().kind()).create(),
                new Span(texts.facts(item.content().version())));
        facts.addClassName("content-facts");
        add(badges(item), new H3(link));
        if (!item.content().data().description().isEmpty()) {
            Paragraph teaser = new Paragraph(item.content().data().description());
            teaser.addClassNames("course-teaser");
            add(teaser);
        }
        add(facts);
    }

    private Div badges(MyItem item) {
        Div badges = new Div();
        badges.addClassName("content-badges");
        Instant confirmed = item.confirmedAt();
        PlayResult result = item.result();
        if (item.isToRead()) {
            String words =
                    item.confirmedBefore() ? "badge.changed" : item.isCourse() ? "badge.to-learn" : "badge.to-read";
            badges.add(ContentTexts.badge(texts.text(words), "warn"));
        }
        if (result != null) {
            badges.add(ContentTexts.result(result, texts.result(result)));
        } else if (item.isToRead()) {
            return shown(badges);
        } else if (confirmed != null) {
            badges.add(ContentTexts.badge(
                    texts.text("badge.confirmed", texts.formats().date(confirmed)), "ok"));
        } else if (item.isNew()) {
            badges.add(ContentTexts.badge(texts.text("badge.new"), "new"));
        }
        return shown(badges);
    }

    private static Div shown(Div badges) {
        badges.setVisible(badges.getComponentCount() > 0);
        return badges;
    }
}
