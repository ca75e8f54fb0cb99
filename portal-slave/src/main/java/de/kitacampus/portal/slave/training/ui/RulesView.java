package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.training.ReadyMade;
import de.kitacampus.portal.slave.training.Rule;
import de.kitacampus.portal.slave.training.RuleContent;
import de.kitacampus.portal.slave.training.RuleHistory;
import de.kitacampus.portal.slave.training.RuleOutcome;
import de.kitacampus.portal.slave.training.Subject;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rules of mandatory training: those in use, and ready-made ones to take over. */
@Route("training/rules")
@RolesAllowed(PortalRole.ADMIN)
class RulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrainingRules rules;
    private final transient RuleHistory history;
    private final transient TrainingBoard board;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final Div list = new Div();

    RulesView(TrainingRules rules, RuleHistory history, TrainingBoard board) {
        this.rules = rules;
        this.history = history;
        this.board = board;
        addClassNames("kit-page", "training-page");
        Button create = new Button(texts.text("rule.new"), VaadinIcon.PLUS.create(), click -> edit(null));
        create.setId("rule-new");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("course-section");
        add(
                new PageHeader(texts.text("rules.title"), create).withHelp(texts.text("rules.help")),
                new TrainingNav("rules", true),
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.rules.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<Rule> all = rules.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(texts.text("rules.none.title"), texts.text("rules.none")));
        } else {
            Div cards = cards();
            all.forEach(rule -> cards.add(card(rule)));
            list.add(cards);
        }
        List<ReadyMade> ready = rules.readyMade();
        if (!ready.isEmpty()) {
            Div cards = cards();
            ready.forEach(one -> cards.add(card(one)));
            list.add(new H2(texts.text("ready.title")), new Paragraph(texts.text("ready.help")), cards);
        }
    }

    private static Div cards() {
        Div cards = new Div();
        cards.addClassNames("kit-cards", "training-rules");
        return cards;
    }

    private Article card(Rule rule) {
        RuleContent content = rule.latest().content();
        Article card = new Article();
        card.addClassNames("kit-card", "training-rule");
        card.setId("rule-" + rule.id());
        card.getElement().setAttribute("data-rule", rule.template() == null ? content.name() : rule.template());
        Span badge = new Span(texts.text(content.enabled() ? "rule.on" : "rule.off"));
        badge.addClassNames("kit-badge", content.enabled() ? "ok" : "open");
        card.add(new Div(badge), new H3(content.name()), facts(content), wording(rule), actions(rule));
        return card;
    }

    private Div facts(RuleContent content) {
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "rule.basis", content.legalBasis());
        fact(facts, "rule.rhythm", texts.rhythm(content));
        fact(facts, "rule.subject", subject(content.subject()));
        if (content.subject() instanceof Subject.Content(var _, Integer days)) {
            fact(
                    facts,
                    "rule.again",
                    days == null ? texts.text("rule.again.never") : texts.text("rule.again.days", days));
        }
        fact(facts, "rule.for", audience(content));
        fact(facts, "rule.lead", texts.text("rule.lead.days", content.leadDays()));
        fact(
                facts,
                "rule.does",
                content.autoBook()
                        ? texts.text(content.remind() ? "rule.books-and-reminds" : "rule.books")
                        : texts.text(content.remind() ? "rule.reminds" : "rule.does-nothing"));
        return facts;
    }

    private void fact(Div facts, String key, String value) {
        facts.add(new Span(texts.text(key)), new Span(value));
    }

    private String subject(Subject subject) {
        return switch (subject) {
            case Subject.Course(CourseNumber number) ->
                rules.course(number)
                        .map(course -> number + " " + course.course().title())
                        .orElse(number.value());
            case Subject.Content(ContentId id, var _) -> content(id);
            case Subject.Elsewhere() -> texts.text("rule.no-course");
        };
    }

    private String content(ContentId id) {
        return rules.content(id)
                .map(content -> content.number() + " " + content.title()
                        + (content.state() == ContentState.PUBLISHED ? "" : " – " + texts.text("rule.content.closed")))
                .orElseGet(() -> texts.text("rule.content.gone"));
    }

    private String audience(RuleContent content) {
        String roles = content.roles().isEmpty()
                ? texts.text("rule.all-roles")
                : board.roles().stream()
                        .filter(role -> content.roles().contains(role.id()))
                        .map(JobRole::name)
                        .collect(Collectors.joining(", "));
        String centres = content.centres().isEmpty()
                ? texts.text("rule.all-centres")
                : board.centres().stream()
                        .filter(centre -> content.centres().contains(centre.id()))
                        .map(Centre::name)
                        .collect(Collectors.joining(", "));
        return roles + "; " + centres;
    }

    private Component wording(Rule rule) {
        Paragraph text = new Paragraph(rule.latest().content().wording());
        text.addClassName("keeps-lines");
        return new Details(texts.text("rule.wording"), text);
    }

    private Div actions(Rule rule) {
        RuleContent content = rule.latest().content();
        Button edit = new Button(texts.text("rule.edit"), click -> edit(rule));
        edit.setId("rule-edit-" + rule.id());
        edit.setAriaLabel(texts.text("rule.edit") + ": " + content.name());
        Button toggle =
                new Button(texts.text(content.enabled() ? "rule.switch-off" : "rule.switch-on"), click -> toggle(rule));
        toggle.setId("rule-switch-" + rule.id());
        toggle.setAriaLabel(toggle.getText() + ": " + content.name());
        Button past = new Button(texts.text("rule.history"), click -> new RuleHistoryDialog(rule, history).open());
        past.setId("rule-history-" + rule.id());
        past.setAriaLabel(texts.text("rule.history") + ": " + content.name());
        past.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(edit, toggle, past);
        actions.addClassName("kit-page-actions");
        return actions;
    }

    private Article card(ReadyMade ready) {
        Article card = new Article();
        card.addClassNames("kit-card", "training-rule", "training-ready");
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "rule.basis", ready.present().legalBasis());
        fact(facts, "rule.rhythm", rhythm(ready));
        fact(
                facts,
                "rule.for",
                ready.roleNames().isEmpty() ? texts.text("rule.all-roles") : String.join(", ", ready.roleNames()));
        Paragraph remark = new Paragraph(ready.remark());
        remark.addClassName("quiet");
        Paragraph text = new Paragraph(ready.present().text());
        Button take = new Button(texts.text("ready.take"), VaadinIcon.PLUS.create(), click -> takeOver(ready));
        take.setId("ready-" + ready.id());
        take.setAriaLabel(texts.text("ready.take") + ": " + ready.name());
        take.setDisableOnClick(true);
        card.add(new H3(ready.name()), facts, remark, new Details(texts.text("rule.wording"), text), take);
        return card;
    }

    private String rhythm(ReadyMade ready) {
        String first = ready.firstWithinDays() == 0
                ? texts.text("rhythm.before-start")
                : texts.text("rhythm.within-days", ready.firstWithinDays());
        Integer months = ready.intervalMonths();
        return first + ", " + (months == null ? texts.text("rhythm.once") : texts.text("rhythm.every-months", months));
    }

    private void takeOver(ReadyMade ready) {
        tell(rules.takeOver(ready.id()), texts.text("ready.done", ready.name()));
    }

    private void toggle(Rule rule) {
        boolean on = !rule.latest().content().enabled();
        String name = rule.latest().content().name();
        tell(
                rules.switchTo(rule.id(), rule.latest().number(), on),
                texts.text(on ? "rule.switched-on" : "rule.switched-off", name));
    }

    private void tell(RuleOutcome outcome, String done) {
        switch (outcome) {
            case RuleOutcome.Saved _ -> Notices.success(done);
            case RuleOutcome.ChangedMeanwhile _ -> Notices.error(texts.text("rule.changed-meanwhile.short"));
            case RuleOutcome.TakenOver() -> Notices.error(texts.text("ready.taken"));
            case RuleOutcome.NotYours() -> Notices.error(texts.text("rule.not-yours"));
            case RuleOutcome.Invalid(var field, String key) ->
                Notices.error(getTranslation(key) + " (" + field.name() + ")");
        }
        refresh();
    }

    private void edit(@org.jspecify.annotations.Nullable Rule rule) {
        new RuleDialog(rule, rules, board, saved -> {
                    Notices.success(texts.text("rule.saved", saved));
                    refresh();
                })
                .open();
    }

    /** For tests. */
    List<String> shownRules() {
        return list.getChildren()
                .flatMap(Component::getChildren)
                .map(card -> card.getElement().getAttribute("data-rule"))
                .filter(Objects::nonNull)
                .toList();
    }
}
