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
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every page: carrier's name, navigation by task, banner, the user's menu. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<SignedInName> signedInName;
    private final BannerArea banner;

    public MainLayout(
            AuthenticationContext authentication,
            ObjectProvider<CarrierName> carrier,
            ObjectProvider<SignedInName> signedInName,
            ObjectProvider<ShellBanner> banners,
            ObjectProvider<BarItem> barItems,
            BannerClock bannerClock,
            @Value("${portal.carrier-name:Kita-Campus Portal}") String defaultName) {
        this.authentication = authentication;
        this.signedInName = signedInName;
        banner = new BannerArea(banners, bannerClock);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(name(carrier, defaultName)), new Scroller(navigation()), footer());
        addToNavbar(skipLink(), toggle(), new Span(name(carrier, defaultName)));
        barItems.orderedStream().flatMap(item -> item.component().stream()).forEach(this::addToNavbar);
        addToNavbar(banner);
        addClassName("shell");
    }

    private static String name(ObjectProvider<CarrierName> carrier, String defaultName) {
        return carrier.stream()
                .flatMap(known -> known.name().stream())
                .findFirst()
                .orElse(defaultName);
    }

    private Component brand(String name) {
        Div mark = new Div(VaadinIcon.ACADEMY_CAP.create());
        mark.addClassName("shell-mark");
        Span text = new Span(name);
        text.setId("shell-carrier");
        Div brand = new Div(mark, text);
        brand.addClassName("shell-brand");
        return brand;
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

    private SideNav navigation() {
        SideNav navigation = new SideNav();
        navigation.setId("shell-navigation");
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(navigation::addItem);
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(true);
        item.setId("nav-" + entry.path().replaceAll("[^a-z0-9]+", "-").replaceAll("^-", ""));
        Optional.ofNullable(entry.icon()).map(Icon::new).ifPresent(item::setPrefixComponent);
        return item;
    }

    private Component footer() {
        Div footer = new Div(new LanguageSwitch());
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
        Component content = getContent();
        if (Objects.nonNull(content)) {
            content.getElement().setAttribute("tabindex", "-1");
        }
    }
}
