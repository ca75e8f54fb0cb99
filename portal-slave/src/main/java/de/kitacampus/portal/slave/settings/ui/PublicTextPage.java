package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import de.kitacampus.portal.slave.settings.PublicPages;
import de.kitacampus.portal.slave.shell.Appearance;
import de.kitacampus.portal.slave.shell.HouseBrand;
import de.kitacampus.portal.slave.shell.LanguageSwitch;
import de.kitacampus.portal.slave.shell.PublicLinks;

/** A page for everybody, also without signing in. */
abstract class PublicTextPage extends Div implements HasDynamicTitle {

    private final String titleKey;

    PublicTextPage(PublicPages pages, Appearance house, String path, String titleKey) {
        this.titleKey = titleKey;
        addClassName("public-page");
        Div brand = new Div(new HouseBrand(house), new Span(house.name()));
        brand.addClassName("shell-brand");
        Main main = new Main(new H1(getPageTitle()));
        main.setId("public-text");
        pages.text(path, getLocale())
                .ifPresentOrElse(
                        text -> {
                            FormattedTextView view = new FormattedTextView();
                            view.show(text);
                            main.add(view);
                        },
                        () -> main.add(new Paragraph(getTranslation("settings.page.missing"))));
        Anchor back = new Anchor("", getTranslation("settings.page.back"));
        back.setId("public-back");
        Div foot = new Div(back, new PublicLinks(house), new LanguageSwitch());
        foot.addClassName("public-foot");
        add(new Header(brand), main, foot);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
