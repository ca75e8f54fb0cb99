package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import de.kitacampus.portal.common.ui.WindowWidth;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.ContentVersion;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.OwnContent;

/** The content itself, as its kind can be shown, and the ways to open it elsewhere. */
class ContentFrame extends Composite<Div> {

    private final ContentTexts texts = new ContentTexts(this);

    ContentFrame(OwnContent content, MyContent mine) {
        ContentVersion version = content.version();
        getContent().addClassName("content-frame");
        Div links = new Div();
        links.addClassName("certificate-links");
        switch (version.kind().view()) {
            case FRAME -> frame(content, links);
            case PICTURE -> {
                Image picture = new Image(ContentPaths.file(version.id()), content.title());
                picture.setId("content-picture");
                getContent().add(picture);
                links.add(opener(version), download(version));
            }
            case PLAYER -> {
                getContent().getElement().appendChild(player(content));
                links.add(download(version));
            }
            case WORDS -> {
                Pre words = new Pre(mine.read(content.id()).orElse(""));
                words.setId("content-words");
                getContent().add(words);
                links.add(download(version));
            }
            case DOWNLOAD -> {
                getContent().add(new Paragraph(texts.text("download.help")));
                links.add(download(version));
            }
            case ELSEWHERE -> elsewhere(version, links);
            case COURSE -> {}
        }
        getContent().add(links);
    }

    /** Phones show no PDF inside of a page; there it opens in a window of its own. */
    private void frame(OwnContent content, Div links) {
        Div place = new Div();
        getContent().add(place);
        links.add(opener(content.version()), download(content.version()));
        WindowWidth.follow(place, width -> {
            if (width < WindowWidth.PHONE) {
                place.removeAll();
            } else if (place.getComponentCount() == 0) {
                place.add(pdf(content));
            }
        });
    }

    private static Component pdf(OwnContent content) {
        IFrame frame = new IFrame(ContentPaths.file(content.version().id()));
        frame.setId("content-pdf");
        frame.setAriaLabel(content.title());
        frame.getElement().setAttribute("title", content.title());
        return frame;
    }

    /** Nothing is fetched before it is played. */
    private static Element player(OwnContent content) {
        boolean film = content.version().kind() == FileKind.VIDEO;
        Element player = new Element(film ? "video" : "audio");
        player.setAttribute("id", "content-player");
        player.setAttribute("controls", true);
        player.setAttribute("preload", "none");
        player.setAttribute("aria-label", content.title());
        player.setAttribute("src", ContentPaths.file(content.version().id()));
        return player;
    }

    private void elsewhere(ContentVersion version, Div links) {
        getContent().add(new Paragraph(texts.text("link.help", version.fileName())));
        links.add(link(
                "content-link", ContentPaths.link(version.id()), texts.text("link.open"), VaadinIcon.EXTERNAL_LINK));
    }

    private Anchor opener(ContentVersion version) {
        return link("content-open", ContentPaths.file(version.id()), texts.text("open"), VaadinIcon.EXTERNAL_LINK);
    }

    private Anchor download(ContentVersion version) {
        return link(
                "content-download",
                ContentPaths.download(version.id()),
                texts.text("download", texts.size(version.size())),
                VaadinIcon.DOWNLOAD);
    }

    private static Anchor link(String id, String address, String words, VaadinIcon icon) {
        Anchor link = new Anchor(address);
        link.add(icon.create(), new Span(words));
        link.setId(id);
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassName("certificate-link");
        return link;
    }
}
