package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.training.EvidenceFolders;
import de.kitacampus.portal.slave.training.EvidenceFolders.Form;
import de.kitacampus.portal.slave.training.FolderId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a folder while it is being downloaded; the page shows how far it is. */
class FolderDownload extends Composite<Div> {

    private static final int TOLD_EVERY = 20;

    private final transient EvidenceFolders folders;
    private final Locale language;
    private final Runnable onHanded;
    private final Div progress = new Div();
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Map<Form, Anchor> links = new EnumMap<>(Form.class);
    private volatile @Nullable CentreId centre;
    private volatile @Nullable LocalDate day;

    FolderDownload(EvidenceFolders folders, Locale language, Runnable onHanded) {
        this.folders = folders;
        this.language = language;
        this.onHanded = onHanded;
        Div buttons = new Div();
        buttons.addClassName("kit-page-actions");
        for (Form form : Form.values()) {
            Button button =
                    new Button(getTranslation("training.folder.make." + form.name()), VaadinIcon.DOWNLOAD.create());
            button.setTabIndex(-1);
            if (form == Form.PDF) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            Anchor link = link(form, button, this::hand);
            link.setId("folder-" + form.ending());
            links.put(form, link);
            buttons.add(link);
        }
        Span help = new Span(getTranslation("training.folder.make.help"));
        help.addClassName("quiet");
        words.getElement().setAttribute("role", "status");
        progress.add(words, bar);
        progress.setId("folder-progress");
        progress.addClassName("certificate-progress");
        progress.setVisible(false);
        getContent().add(buttons, help, progress);
    }

    /** From now on the buttons make this folder. */
    void offer(@Nullable CentreId wanted, @Nullable LocalDate on) {
        centre = wanted;
        day = on;
        links.values().forEach(link -> link.setEnabled(wanted != null && on != null));
    }

    /**
     * @param id the folder, asked for at the click
     */
    Anchor link(Form form, Button button, Supplier<FolderId> id) {
        DownloadHandler handler = event -> write(event, form, id.get());
        Anchor link = new Anchor(handler, "");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(button.getText());
        link.add(button);
        return link;
    }

    private FolderId hand() {
        return folders.hand(Objects.requireNonNull(centre), Objects.requireNonNull(day));
    }

    private void write(DownloadEvent event, Form form, FolderId id) throws IOException {
        UI ui = event.getUI();
        event.setFileName(folders.fileName(id, form, language));
        event.setContentType(form.mediaType());
        try {
            folders.write(id, form, language, event.getOutputStream(), (lines, all) -> {
                if (lines % TOLD_EVERY == 0) {
                    tell(ui, lines, all);
                }
            });
        } finally {
            ui.access(() -> {
                progress.setVisible(false);
                onHanded.run();
            });
        }
    }

    private void tell(UI ui, int lines, int all) {
        ui.access(() -> {
            progress.setVisible(true);
            bar.setMax(Math.max(1, all));
            bar.setValue(Math.min(lines, Math.max(1, all)));
            words.setText(getTranslation("training.folder.progress", lines, all));
        });
    }
}
