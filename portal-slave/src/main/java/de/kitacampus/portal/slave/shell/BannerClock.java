package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets open pages look for news without a click. */
@Component
class BannerClock {

    private final Set<BannerArea> open = ConcurrentHashMap.newKeySet();

    void watch(BannerArea area) {
        open.add(area);
    }

    void forget(BannerArea area) {
        open.remove(area);
    }

    @Scheduled(fixedDelay = 10_000)
    void tick() {
        for (BannerArea area : open) {
            area.getUI().filter(UI::isAttached).ifPresentOrElse(ui -> ui.access(area::update), () -> open.remove(area));
        }
    }
}
