package de.kitacampus.portal.master.shell;

import java.util.Arrays;

/**
 * The groups of the side navigation. A view joins a group by the order in its {@code @Menu}: 0–99 no group, 100–199 the
 * courses, 200–299 customers and portals, 300–399 evaluation and accounting, 900 and above the system.
 */
enum MenuGroup {
    START(0),
    OFFER(100),
    CUSTOMERS(200),
    ACCOUNTING(300),
    OTHER(400),
    SYSTEM(900);

    private final int from;

    MenuGroup(int from) {
        this.from = from;
    }

    static MenuGroup of(double order) {
        return Arrays.stream(values()).filter(group -> group.from <= order).reduce(START, (earlier, later) -> later);
    }

    String titleKey() {
        return "shell.menu." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
