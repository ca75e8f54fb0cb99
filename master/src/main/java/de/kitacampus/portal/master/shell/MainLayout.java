package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The frame around every screen of the back office. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final double WITHOUT_ORDER = 450;

    private final transient AuthenticationContext authentication;

    MainLayout(AuthenticationContext authentication) {
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation()));
        addToNavbar(toggle(), spacer(), new LanguageSwitch(), userMenu());
    }

    private Component brand() {
        Span name = new Span(getTranslation("shell.product"));
        Span place = new Span(getTranslation("shell.place"));
        place.addClassName("shell-place");
        Div brand = new Div(name, place);
        brand.addClassName("shell-brand");
        return brand;
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        toggle.setId("menu-toggle");
        return toggle;
    }

    private static Component spacer() {
        Div spacer = new Div();
        spacer.addClassName("shell-spacer");
        return spacer;
    }

    private Component navigation() {
        Map<MenuGroup, List<MenuEntry>> groups = MenuConfiguration.getMenuEntries().stream()
                .sorted(Comparator.comparingDouble(MainLayout::order))
                .collect(Collectors.groupingBy(entry -> MenuGroup.of(order(entry)), TreeMap::new, Collectors.toList()));
        Div all = new Div();
        all.addClassName("shell-nav");
        groups.forEach((group, entries) -> all.add(section(group, entries)));
        return all;
    }

    private Component section(MenuGroup group, List<MenuEntry> entries) {
        SideNav section = new SideNav();
        if (group != MenuGroup.START) {
            section.setLabel(getTranslation(group.titleKey()));
        }
        entries.forEach(entry -> section.addItem(item(entry)));
        return section;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private static double order(MenuEntry entry) {
        return Objects.requireNonNullElse(entry.order(), WITHOUT_ORDER);
    }

    private Component userMenu() {
        MenuBar bar = new MenuBar();
        bar.setId("user-menu");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Span name = new Span(authentication.getPrincipalName().orElse(""));
        name.addClassName("shell-user-name");
        Div label = new Div(VaadinIcon.USER.create(), name);
        label.addClassName("shell-user");
        MenuItem user = bar.addItem(label);
        user.setAriaLabel(getTranslation("shell.user", name.getText()));
        user.getSubMenu()
                .addItem(getTranslation("shell.account"), _ -> getUI().ifPresent(ui -> ui.navigate("account")))
                .setId("user-account");
        user.getSubMenu()
                .addItem(getTranslation("shell.sign-out"), _ -> authentication.logout())
                .setId("sign-out");
        return bar;
    }
}
