package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.PlayResult;
import de.kitacampus.portal.slave.content.ReaderRow;
import de.kitacampus.portal.slave.content.ReaderRow.Step;
import de.kitacampus.portal.slave.content.Reading;
import de.kitacampus.portal.slave.content.Readings;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who read and confirmed which version of content, and who did not. */
@Route("content/readers")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class ReadersView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Readings readings;
    private final ContentTexts texts = new ContentTexts(this);
    private final Grid<ReaderRow> grid = new Grid<>();
    private final Span count = new Span();
    private final Div empty = new Div();
    private transient List<ReaderRow> all = List.of();
    private volatile List<ReaderRow> shown = List.of();
    private transient ReadersFilter filter = ReadersFilter.NONE;
    private String title = "";
    private boolean course;

    ReadersView(Readings readings) {
        this.readings = readings;
        addClassNames("kit-page", "fills");
        count.setId("readers-count");
        count.getElement().setAttribute("role", "status");
        grid.setId("readers-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        columns();
    }

    private void columns() {
        grid.addColumn(ReaderRow::name)
                .setHeader(texts.text("column.person"))
                .setKey("person")
                .setSortable(true)
                .setWidth("12rem");
        grid.addColumn(ReaderRow::centres)
                .setHeader(texts.text("column.centre"))
                .setKey("centre")
                .setSortable(true)
                .setWidth("12rem");
        grid.addComponentColumn(this::badge)
                .setHeader(texts.text("column.step"))
                .setKey("step")
                .setComparator(ReaderRow::step)
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(row -> time(row.openedAt()))
                .setHeader(texts.text("column.opened"))
                .setKey("opened")
                .setWidth("10rem");
        grid.addColumn(this::confirmed)
                .setHeader(texts.text("column.confirmed"))
                .setKey("confirmed")
                .setWidth("14rem");
        grid.addColumn(this::result)
                .setHeader(texts.text("column.result"))
                .setKey("result")
                .setWidth("12rem");
    }

    private Span badge(ReaderRow row) {
        String look =
                switch (row.step()) {
                    case CONFIRMED -> "ok";
                    case OPENED -> "going";
                    case FORMER -> "warn";
                    case NOTHING -> "open";
                };
        return ContentTexts.badge(step(row.step()), look);
    }

    private String step(Step step) {
        return texts.text((course ? "course.step." : "step.") + step.name());
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : texts.formats().dateTime(instant);
    }

    private String confirmed(ReaderRow row) {
        Reading reading = row.lastConfirmed();
        return reading == null ? "" : texts.text("confirmed.of", reading.number(), time(reading.confirmedAt()));
    }

    private String result(ReaderRow row) {
        PlayResult result = row.result();
        return result == null ? "" : texts.result(result);
    }

    private RowCard card(ReaderRow row) {
        return new RowCard(row.name(), badge(row))
                .line(row.centres())
                .line(confirmed(row))
                .line(result(row));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("content.readers.title") : title;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        RouterLink back = new RouterLink(texts.text("office.back"), ContentOfficeView.class);
        back.setId("readers-back");
        back.addClassName("certificate-link");
        Optional<OwnContent> content = id(id).flatMap(readings::find);
        if (content.isEmpty()) {
            add(
                    back,
                    new PageHeader(texts.text("readers.title")),
                    new EmptyState(texts.text("readers.gone.title"), texts.text("readers.gone")));
            return;
        }
        show(content.get(), back);
    }

    private static Optional<ContentId> id(String text) {
        try {
            return Optional.of(ContentId.of(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private void show(OwnContent content, RouterLink back) {
        title = texts.text("readers.of", content.title());
        course = content.version().kind() == FileKind.COURSE;
        grid.getColumnByKey("result").setVisible(course);
        all = readings.readers(content.id());
        ReadersFilterBar filters = new ReadersFilterBar(
                all.stream()
                        .flatMap(row -> row.person().centres().stream())
                        .distinct()
                        .toList(),
                this::choose);
        Div line = new Div(count, new GridColumns<>(grid, "readers", texts.text("columns"), this::card));
        line.addClassName("kit-list-head");
        add(
                back,
                new PageHeader(title, excel(content))
                        .withHelp(texts.text("readers.help", content.version().number(), numbers())),
                filters,
                line,
                grid,
                empty);
        choose(ReadersFilter.NONE);
    }

    /** So many of so many. */
    private String numbers() {
        return Stream.of(Step.values())
                .map(step -> step(step) + ": "
                        + all.stream().filter(row -> row.step() == step).count())
                .collect(Collectors.joining(" · "));
    }

    private void choose(ReadersFilter chosen) {
        filter = chosen;
        shown = all.stream().filter(filter::matches).toList();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        count.setText(texts.text("readers.count", shown.size(), all.size()));
        empty.removeAll();
        empty.setVisible(shown.isEmpty());
        if (shown.isEmpty()) {
            String key = all.isEmpty() ? "readers.none" : "readers.no-match";
            empty.add(new EmptyState(texts.text(key + ".title"), texts.text(key)));
        }
    }

    /** Holds what the list shows. */
    private Anchor excel(OwnContent content) {
        ExcelExport<ReaderRow> sheet = sheet();
        String name = texts.text("readers.file", content.number()) + ".xlsx";
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(ExcelExport.MEDIA_TYPE);
            sheet.write(event.getOutputStream(), shown.stream());
        };
        Button button = new Button(texts.text("excel"), VaadinIcon.DOWNLOAD.create());
        button.setTabIndex(-1);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor link = new Anchor(download, "");
        link.setId("readers-excel");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.text("excel"));
        link.add(button);
        return link;
    }

    private ExcelExport<ReaderRow> sheet() {
        List<ExcelColumn<ReaderRow>> columns = new ArrayList<>(List.of(
                ExcelColumn.text(texts.text("column.person"), 28, ReaderRow::name),
                ExcelColumn.text(texts.text("column.centre"), 30, ReaderRow::centres),
                ExcelColumn.text(texts.text("column.step"), 24, row -> step(row.step())),
                ExcelColumn.dateTime(texts.text("column.opened"), 18, BillingPeriod.ZONE, ReaderRow::openedAt),
                ExcelColumn.number(
                        texts.text("column.version"),
                        10,
                        row -> row.lastConfirmed() == null
                                ? null
                                : (long) row.lastConfirmed().number()),
                ExcelColumn.dateTime(
                        texts.text("column.confirmed"),
                        18,
                        BillingPeriod.ZONE,
                        row -> row.lastConfirmed() == null
                                ? null
                                : row.lastConfirmed().confirmedAt())));
        if (course) {
            columns.add(ExcelColumn.text(texts.text("column.result"), 24, this::result));
        }
        return new ExcelExport<>(texts.text("readers.title"), columns);
    }
}
