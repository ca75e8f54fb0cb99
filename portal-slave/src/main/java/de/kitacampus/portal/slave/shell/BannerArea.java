package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Shows what everybody should know. */
class BannerArea extends Composite<Div> {

    private final transient ObjectProvider<ShellBanner> banners;
    private final transient BannerClock clock;
    private List<String> shown = List.of();

    BannerArea(ObjectProvider<ShellBanner> banners, BannerClock clock) {
        this.banners = banners;
        this.clock = clock;
        getContent().setId("shell-banner");
        getContent().addClassName("shell-banner");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        update();
        clock.watch(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        clock.forget(this);
    }

    void update() {
        List<String> keys =
                banners.stream().flatMap(banner -> banner.messageKey().stream()).toList();
        if (!keys.equals(shown)) {
            shown = keys;
            getContent().removeAll();
            keys.forEach(key -> getContent().add(new Paragraph(getTranslation(key))));
            getContent().setVisible(!keys.isEmpty());
        }
    }
}
