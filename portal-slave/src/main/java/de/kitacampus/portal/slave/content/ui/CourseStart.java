package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.TicketPost;
import de.kitacampus.portal.slave.content.MyItem;
import de.kitacampus.portal.slave.content.OwnPlaying;
import de.kitacampus.portal.slave.content.PlayResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the learner stands in a course of the carrier's own, and the way into it. */
class CourseStart extends Section {

    private final ContentTexts texts = new ContentTexts(this);
    private final transient OwnPlaying playing;
    private final MyItem item;

    CourseStart(MyItem item, OwnPlaying playing) {
        this.item = item;
        this.playing = playing;
        setId("content-course");
        addClassNames("kit-card", "content-confirm");
        PlayResult result = item.result();
        add(new H2(texts.text("course.title")));
        if (result != null) {
            Paragraph standing = new Paragraph(ContentTexts.result(result, texts.result(result)));
            standing.setId("content-course-result");
            add(standing);
        }
        add(new Paragraph(help(result)), button(result));
    }

    private String help(@Nullable PlayResult result) {
        Instant done = item.confirmedAt();
        if (done != null && !item.due()) {
            return texts.text("course.done", texts.formats().dateTime(done));
        }
        if (item.due() && done != null) {
            return texts.text("course.due");
        }
        return texts.text(result == null ? "course.help" : "course.help." + result.state());
    }

    private Button button(@Nullable PlayResult result) {
        String words = result == null ? "course.start" : "course.start." + result.state();
        Button start = new Button(texts.text(item.due() && item.confirmedAt() != null ? "course.start" : words));
        start.setIcon(VaadinIcon.PLAY.create());
        start.setId("content-course-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> start(start));
        return start;
    }

    private void start(Button clicked) {
        clicked.setEnabled(true);
        UI ui = UI.getCurrentOrThrow();
        playing.start(item.content().id(), ui.getLocale().getLanguage().equals("en") ? "en" : "de")
                .ifPresentOrElse(
                        ticket -> TicketPost.send(ui, ticket.address(), ticket.ticket()),
                        () -> Notices.error(texts.text("mine.gone")));
    }
}
