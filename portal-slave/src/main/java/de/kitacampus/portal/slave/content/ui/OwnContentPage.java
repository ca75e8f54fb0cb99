package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.content.ConfirmOutcome;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.ContentVersion;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.MyItem;
import de.kitacampus.portal.slave.content.OwnPlaying;
import de.kitacampus.portal.slave.content.Reading;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One content: what it is, the content itself, and "read and understood". */
@Route(ContentPaths.PAGE)
@PermitAll
class OwnContentPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MyContent content;
    private final transient OwnPlaying playing;
    private final ContentTexts texts = new ContentTexts(this);
    private @Nullable ContentId shown;
    private String title = "";

    OwnContentPage(MyContent content, OwnPlaying playing) {
        this.content = content;
        this.playing = playing;
        addClassNames("kit-page", "courses-page");
        setId("own-content-page");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("content.mine.title") : title;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        shown = id(id).orElse(null);
        show();
    }

    private static Optional<ContentId> id(String text) {
        try {
            return Optional.of(ContentId.of(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        Optional<MyItem> item = Optional.ofNullable(shown).flatMap(content::find);
        if (item.isEmpty()) {
            add(
                    new PageHeader(texts.text("mine.title")),
                    new EmptyState(texts.text("mine.gone.title"), texts.text("mine.gone"), back()));
            return;
        }
        show(item.get());
    }

    private void show(MyItem item) {
        title = item.content().title();
        ContentVersion version = item.content().version();
        Div facts = new Div(texts.facts(version) + " · "
                + texts.text("version.of", version.number(), texts.formats().date(version.addedAt())));
        facts.addClassName("quiet");
        add(back(), new PageHeader(title), facts);
        if (!item.content().data().description().isEmpty()) {
            Paragraph description = new Paragraph(item.content().data().description());
            description.addClassName("keeps-lines");
            add(description);
        }
        if (!version.note().isEmpty()) {
            add(banner("content-note", texts.text("version.note", version.note())));
        }
        if (version.active()) {
            add(banner("content-active", texts.text("active.warning")));
        }
        if (version.kind() == FileKind.COURSE) {
            add(new CourseStart(item, playing));
            return;
        }
        add(new ContentFrame(item.content(), content));
        if (item.asksForConfirmation()) {
            add(confirmation(item));
        }
    }

    private static Div banner(String id, String sentence) {
        Div banner = new Div(sentence);
        banner.setId(id);
        banner.addClassName("kit-banner");
        return banner;
    }

    private RouterLink back() {
        RouterLink back = new RouterLink(texts.text("mine.back"), OwnContentView.class);
        back.setId("own-content-back");
        back.addClassName("certificate-link");
        return back;
    }

    private Component confirmation(MyItem item) {
        Section section = new Section(new H2(texts.text("confirm.title")));
        section.addClassNames("kit-card", "content-confirm");
        section.setId("content-confirm");
        Instant confirmed = item.confirmedAt();
        if (confirmed != null && !item.due()) {
            section.add(new Paragraph(
                    VaadinIcon.CHECK_CIRCLE_O.create(),
                    new com.vaadin.flow.component.html.Span(texts.text(
                            "confirm.done",
                            item.content().version().number(),
                            texts.formats().dateTime(confirmed)))));
        } else {
            section.add(new Paragraph(texts.text(
                    confirmed != null ? "confirm.due" : item.confirmedBefore() ? "confirm.again" : "confirm.help")));
            Button confirm = new Button(texts.text("confirm"), click -> confirm(item));
            confirm.setId("content-confirm-button");
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            section.add(confirm);
        }
        List<Reading> former = content.confirmed(item.content().id()).stream()
                .filter(reading -> item.due()
                        || !reading.version().equals(item.content().version().id()))
                .toList();
        if (!former.isEmpty()) {
            section.add(former(former));
        }
        return section;
    }

    private UnorderedList former(List<Reading> readings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        readings.forEach(reading -> list.add(new ListItem(texts.text(
                "confirm.former", reading.number(), texts.formats().dateTime(reading.confirmedOrOpenedAt())))));
        return list;
    }

    private void confirm(MyItem item) {
        switch (content.confirm(item.content().version().id())) {
            case ConfirmOutcome.Confirmed _ -> Notices.success(texts.text("confirm.thanks"));
            case ConfirmOutcome.NotOpened _ -> Notices.error(texts.text("confirm.not-opened"));
            case ConfirmOutcome.Replaced _ -> Notices.error(texts.text("confirm.replaced"));
            case ConfirmOutcome.NotYours _ -> Notices.error(texts.text("mine.gone"));
        }
        show();
    }
}
