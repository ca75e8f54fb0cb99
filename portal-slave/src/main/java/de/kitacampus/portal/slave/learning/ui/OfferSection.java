package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** "Kurse für Sie": what may be booked, with search and categories. */
class OfferSection extends Composite<Section> {

    private static final int CARDS_AT_ONCE = 24;

    private final LearningTexts texts = new LearningTexts(this);
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final Span count = new Span();
    private final Div cards = new Div();
    private final Button more = new Button();
    private final Consumer<OfferedCourse> book;
    private final Consumer<OfferedCourse> details;
    private final Runnable filterChanged;
    private List<OfferedCourse> courses = List.of();
    private Set<CourseNumber> featured = Set.of();
    private @Nullable String category;
    private int shown = CARDS_AT_ONCE;

    OfferSection(Consumer<OfferedCourse> book, Consumer<OfferedCourse> details, Runnable filterChanged) {
        this.book = book;
        this.details = details;
        this.filterChanged = filterChanged;
        search.setId("courses-search");
        search.setPlaceholder(texts.text("offer.search"));
        search.setAriaLabel(texts.text("offer.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filtered(category));
        chips.addClassName("course-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", texts.text("offer.categories"));
        count.addClassName("kit-page-help");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("kit-cards");
        more.setId("courses-more");
        more.addClickListener(click -> showMore());
        getContent().setId("offered");
        getContent().addClassName("course-section");
        Div bar = new Div(search, count);
        bar.addClassName("kit-toolbar");
        getContent().add(new H2(texts.text("offer.title")), bar, chips, cards, more);
    }

    void show(List<OfferedCourse> offered, Set<CourseNumber> inFront) {
        courses = offered;
        featured = inFront;
        render();
    }

    void setFilter(String text, @Nullable String chosen) {
        category = chosen;
        search.setValue(text);
        render();
    }

    String searchText() {
        return search.getValue();
    }

    @Nullable
    String category() {
        return category;
    }

    private void filtered(@Nullable String chosen) {
        category = chosen;
        shown = CARDS_AT_ONCE;
        render();
        filterChanged.run();
    }

    private void showMore() {
        shown += CARDS_AT_ONCE;
        render();
    }

    private void render() {
        List<OfferedCourse> matching = courses.stream().filter(this::matches).toList();
        count.setText(texts.text("offer.count", matching.size()));
        cards.removeAll();
        matching.stream()
                .limit(shown)
                .map(course -> new OfferCard(
                        course,
                        featured.contains(course.course().number()),
                        () -> book.accept(course),
                        () -> details.accept(course)))
                .forEach(cards::add);
        if (matching.isEmpty()) {
            cards.add(nothing());
        }
        more.setVisible(matching.size() > shown);
        more.setText(texts.text("offer.more", matching.size() - shown));
        renderChips();
    }

    private EmptyState nothing() {
        if (courses.isEmpty()) {
            EmptyState empty = new EmptyState(texts.text("offer.none.title"), texts.text("offer.none"));
            empty.setId("offer-none");
            return empty;
        }
        Button all = new Button(texts.text("offer.show-all"), click -> setFilter("", null));
        all.setId("courses-show-all");
        return new EmptyState(texts.text("offer.no-match.title"), texts.text("offer.no-match"), all);
    }

    private void renderChips() {
        chips.removeAll();
        List<String> categories = courses.stream()
                .flatMap(course -> course.course().categories().stream())
                .distinct()
                .sorted()
                .toList();
        chips.setVisible(categories.size() > 1);
        chips.add(chip("all", texts.text("offer.all"), null));
        categories.forEach(id -> chips.add(chip(id, texts.category(id), id)));
    }

    private Button chip(String id, String text, @Nullable String value) {
        boolean pressed = java.util.Objects.equals(value, category);
        Button chip = new Button(text, click -> filtered(value));
        chip.setId("courses-category-" + id);
        chip.addClassName("course-chip");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        if (pressed) {
            chip.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return chip;
    }

    private boolean matches(OfferedCourse offered) {
        CatalogCourse course = offered.course();
        if (category != null && !course.categories().contains(category)) {
            return false;
        }
        String text = search.getValue().strip().toLowerCase(Locale.GERMAN);
        return text.isEmpty()
                || (course.number() + " " + course.title() + " " + course.teaser() + " " + course.description())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text);
    }
}
