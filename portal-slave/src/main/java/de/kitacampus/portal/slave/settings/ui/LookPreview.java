package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.ImageField;
import de.kitacampus.portal.slave.settings.Colour;
import de.kitacampus.portal.slave.shell.Appearance;
import java.util.Optional;

/** How the top of a page and a button will look, on light and on dark ground. */
class LookPreview extends Composite<Div> {

    private static final Colour USUAL = new Colour(0x0b, 0x6b, 0x74);

    private final String usualName;

    LookPreview(Appearance house) {
        usualName = house.name();
        getContent().setId("settings-preview");
        getContent().addClassName("house-preview");
    }

    void show(String name, Optional<byte[]> logo, Optional<Colour> accent) {
        Colour colour = accent.orElse(USUAL);
        getContent().removeAll();
        getContent()
                .add(
                        page(name, logo, colour.hex(), "day"),
                        page(name, logo, colour.atNight().hex(), "night"));
    }

    private Div page(String name, Optional<byte[]> logo, String colour, String ground) {
        Div mark = new Div();
        logo.ifPresentOrElse(
                png -> {
                    Image image = new Image(ImageField.dataUrl(png), "");
                    mark.addClassName("house-logo");
                    mark.add(image);
                },
                () -> {
                    mark.addClassName("shell-mark");
                    mark.add(VaadinIcon.ACADEMY_CAP.create());
                });
        Div brand = new Div(mark, new Span(name.isBlank() ? usualName : name.strip()));
        brand.addClassName("shell-brand");
        Span button = new Span(getTranslation("settings.preview.button"));
        button.addClassName("preview-button");
        Span link = new Span(getTranslation("settings.preview.link"));
        link.addClassName("preview-link");
        Div page = new Div(brand, button, link);
        page.addClassNames("preview-page", ground);
        page.getStyle().set("--preview-accent", colour);
        return page;
    }
}
