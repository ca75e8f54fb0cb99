package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.kitacampus.portal.common.ui.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: carrier's name, navigation by task, banner, the user's menu. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<SignedInName> signedInName;
    private final transient Appearance house;
    private final transient List<MenuCount> counts;
    private final transient List<LanguageChosen> languages;
    private final Map<MenuCount, Span> badges = new HashMap<>();
    private final BannerArea banner;
    private final Div brand = new Div();
    private final Span title = new Span();
    private transient Look shown = new Look("", Optional.empty(), Optional.empty());

    public MainLayout(
            AuthenticationContext authentication,
            Appearance house,
            ObjectProvider<SignedInName> signedInName,
            ObjectProvider<ShellBanner> banners,
            ObjectProvider<BarItem> barItems,
            BannerClock bannerClock,
            ObjectProvider<MenuCount> counts,
            ObjectProvider<LanguageChosen> languages) {
        this.authentication = authentication;
        this.house = house;
        this.signedInName = signedInName;
        this.counts = counts.orderedStream().toList();
        this.languages = languages.orderedStream().toList();
        banner = new BannerArea(banners, bannerClock);
        setPrimarySection(Section.DRAWER);
        brand.addClassName("shell-brand");
        showBrand();
        addToDrawer(brand, new Scroller(navigation()), footer());
        addToNavbar(skipLink(), toggle(), title);
        barItems.orderedStream().flatMap(item -> item.component().stream()).forEach(this::addToNavbar);
        addToNavbar(banner);
        addClassName("shell");
    }

    /** What a page shows of the house. */
    private record Look(String name, Optional<String> logo, Optional<HouseLook.Accent> accent) {}

    private void showBrand() {
        Look now = new Look(house.name(), house.logo(), house.accent());
        if (now.equals(shown)) {
            return;
        }
        Span name = new Span(now.name());
        name.setId("shell-carrier");
        brand.removeAll();
        brand.add(new HouseBrand(house), name);
        title.setText(now.name());
        if (!shown.name().isEmpty()) {
            getUI().ifPresent(ui -> AccentColour.show(ui, now.accent()));
        }
        shown = now;
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setId("shell-menu");
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    private Component skipLink() {
        Button skip = new Button(getTranslation("shell.skip"), click -> focusContent());
        skip.addClassName("shell-skip");
        return skip;
    }

    private void focusContent() {
        Component content = getContent();
        if (Objects.nonNull(content)) {
            content.getElement().callJsFunction("focus");
        }
    }

    private Div navigation() {
        Map<MenuGroup, List<MenuEntry>> groups = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> counts.stream().allMatch(count -> !isFor(count, entry) || count.isShown()))
                .collect(Collectors.groupingBy(MainLayout::group, TreeMap::new, Collectors.toList()));
        Div navigation = new Div();
        navigation.setId("shell-navigation");
        navigation.addClassName("shell-navigation");
        groups.forEach((group, entries) -> navigation.add(section(group, entries, groups.size() > 1)));
        return navigation;
    }

    private static MenuGroup group(MenuEntry entry) {
        return MenuGroup.of(Optional.ofNullable(entry.order()).orElse(0.0));
    }

    private SideNav section(MenuGroup group, List<MenuEntry> entries, boolean amongOthers) {
        SideNav section = new SideNav();
        if (amongOthers && group != MenuGroup.START) {
            section.setLabel(getTranslation(group.titleKey()));
        } else {
            section.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        }
        entries.stream().map(this::item).forEach(section::addItem);
        return section;
    }

    private static boolean isFor(MenuCount count, MenuEntry entry) {
        return count.path().equals(entry.path().replaceFirst("^/", ""));
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(true);
        item.setId("nav-" + entry.path().replaceAll("[^a-z0-9]+", "-").replaceAll("^-", ""));
        Optional.ofNullable(entry.icon()).map(Icon::new).ifPresent(item::setPrefixComponent);
        counts.stream().filter(count -> isFor(count, entry)).findFirst().ifPresent(count -> {
            Span badge = new Span();
            badge.addClassNames("kit-badge", "warn");
            badge.setId(item.getId().orElse("nav") + "-count");
            item.setSuffixComponent(badge);
            badges.put(count, badge);
        });
        return item;
    }

    private void updateBadges() {
        badges.forEach((count, badge) -> {
            long waiting = count.count();
            badge.setText(new Formats(getLocale()).number(waiting));
            badge.getElement().setAttribute("aria-label", getTranslation("shell.waiting", waiting));
            badge.setVisible(waiting > 0);
        });
    }

    private Component footer() {
        Div footer = new Div(
                new LanguageSwitch(authentication.isAuthenticated() ? languages : List.of()), new PublicLinks(house));
        footer.addClassName("shell-footer");
        if (authentication.isAuthenticated()) {
            footer.addComponentAsFirst(userMenu());
        }
        return footer;
    }

    private MenuBar userMenu() {
        MenuBar bar = new MenuBar();
        bar.setId("user-menu");
        bar.addThemeName("tertiary");
        Optional<String> person =
                signedInName.stream().flatMap(known -> known.name().stream()).findFirst();
        String name = person.or(authentication::getPrincipalName).orElse("");
        Span label = new Span(VaadinIcon.USER.create(), new Span(name));
        label.addClassName("shell-user");
        var menu = bar.addItem(label).getSubMenu();
        menu.addItem(getTranslation("shell.password"), click -> getUI().ifPresent(ui -> ui.navigate("password")))
                .setId("user-password");
        menu.addItem(getTranslation("shell.mySignIn"), click -> getUI().ifPresent(ui -> ui.navigate("my-sign-in")))
                .setId("user-sign-in");
        if (person.isPresent()) {
            menu.addItem(getTranslation("shell.myData"), click -> getUI().ifPresent(ui -> ui.navigate("my-data")))
                    .setId("user-data");
        }
        menu.addItem(getTranslation("shell.signOut"), click -> authentication.logout())
                .setId("sign-out");
        return bar;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        banner.update();
        showBrand();
        updateBadges();
        Component content = getContent();
        if (Objects.nonNull(content)) {
            content.getElement().setAttribute("tabindex", "-1");
        }
    }
}
