package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.MyItem;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** "Eigene Inhalte" of the person who is signed in: what she has to read, then folder by folder. */
@Route(OwnContentView.ROUTE)
@PermitAll
@Menu(title = "content.mine.menu", order = 14, icon = "vaadin:folder-open")
class OwnContentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = ContentPaths.LIST;

    private final transient MyContent content;
    private final ContentTexts texts = new ContentTexts(this);
    private final TextField search = new TextField();
    private final Div list = new Div();

    OwnContentView(MyContent content) {
        this.content = content;
        addClassNames("kit-page", "courses-page");
        search.setId("own-content-search");
        search.setPlaceholder(texts.text("mine.search"));
        search.setAriaLabel(texts.text("mine.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                writeUrl();
                refresh();
            }
        });
        Div bar = new Div(search);
        bar.addClassName("kit-toolbar");
        list.setId("own-content");
        list.addClassName("course-section");
        add(new PageHeader(texts.text("mine.title")).withHelp(texts.text("mine.help")), bar, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.mine.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(new AddressValues(event.getLocation().getQueryParameters())
                .text("q")
                .orElse(""));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<MyItem> all = content.all();
        List<MyItem> found = all.stream().filter(this::matches).toList();
        if (found.isEmpty()) {
            String what = !content.isReader() ? "no-person" : all.isEmpty() ? "none" : "no-match";
            list.add(new EmptyState(texts.text("mine." + what + ".title"), texts.text("mine." + what)));
            return;
        }
        groups(found).forEach((title, items) -> list.add(group(title, items)));
    }

    private boolean matches(MyItem item) {
        String wanted = search.getValue().strip().toLowerCase(Locale.GERMAN);
        String words = item.content().title() + " " + item.content().data().description() + " "
                + item.content().data().folder();
        return words.toLowerCase(Locale.GERMAN).contains(wanted);
    }

    private Map<String, List<MyItem>> groups(List<MyItem> items) {
        Map<String, List<MyItem>> groups = new LinkedHashMap<>();
        for (MyItem item : items) {
            String folder = item.content().data().folder();
            String title = item.isToRead()
                    ? texts.text("mine.to-read")
                    : folder.isEmpty() ? texts.text("folder.none") : folder;
            groups.computeIfAbsent(title, _ -> new ArrayList<>()).add(item);
        }
        return groups;
    }

    private Section group(String title, List<MyItem> items) {
        Div cards = new Div();
        cards.addClassName("kit-cards");
        items.forEach(item -> cards.add(new ContentCard(item)));
        Section group = new Section(new H2(title), cards);
        group.addClassName("course-section");
        return group;
    }

    private void writeUrl() {
        String words = search.getValue().strip();
        String suffix = words.isEmpty()
                ? ""
                : "?" + QueryParameters.simple(Map.of("q", words)).getQueryString();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ROUTE + suffix));
    }
}
