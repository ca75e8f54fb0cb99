package de.kitacampus.portal.slave.shell;

import java.util.Arrays;
import java.util.Locale;

/**
 * The groups of the side navigation. A view joins a group by the order in its {@code @Menu}: below 10 no group, 10–19 what concerns oneself,
 * 20–29 people, 30–49 courses and content, 50–59 cost, 60 and above the portal itself.
 */
enum MenuGroup {
    START(0),
    OWN(10),
    PEOPLE(20),
    LEARNING(30),
    COST(50),
    PORTAL(60);

    private final int from;

    MenuGroup(int from) {
        this.from = from;
    }

    static MenuGroup of(double order) {
        return Arrays.stream(values()).filter(group -> group.from <= order).reduce(START, (earlier, later) -> later);
    }

    String titleKey() {
        return "shell.menu." + name().toLowerCase(Locale.ROOT);
    }
}
