package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.SaveOutcome;
import org.jspecify.annotations.Nullable;

/** What can be done with content, as the menu of its row. */
class ContentActions {

    private final ContentTexts texts;
    private final ContentLibrary library;
    private final ContentEditing editing;
    private final Runnable changed;

    ContentActions(Component view, ContentLibrary library, ContentEditing editing, Runnable changed) {
        texts = new ContentTexts(view);
        this.library = library;
        this.editing = editing;
        this.changed = changed;
    }

    MenuBar menu(OwnContent content, boolean admin) {
        MenuBar bar = new MenuBar();
        bar.addThemeName("tertiary");
        bar.addClassName("content-menu");
        bar.setId("content-menu-" + content.number());
        MenuItem root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(texts.text("actions", content.title()));
        SubMenu menu = root.getSubMenu();
        if (admin) {
            edits(menu, content);
        }
        item(menu, "readers", content, () -> UI.getCurrentOrThrow()
                .navigate(ReadersView.class, content.id().toString()));
        if (admin) {
            moves(menu, content);
        }
        return bar;
    }

    private void edits(SubMenu menu, OwnContent content) {
        item(menu, "edit", content, () -> edit(content));
        item(menu, "preview", content, () -> preview(content));
        item(menu, "version.new", content, () -> newVersion(content));
        item(menu, "history", content, () -> new HistoryDialog(content, library).open());
        if (content.state() == ContentState.PUBLISHED) {
            item(menu, "withdraw", content, () -> askToWithdraw(content));
        } else {
            item(menu, "publish", content, () -> tell(editing.publish(content.id(), content.revision()), "published"));
        }
    }

    private void moves(SubMenu menu, OwnContent content) {
        item(menu, "rights", content, () -> UI.getCurrentOrThrow().navigate("rights/content"));
        item(menu, "up", content, () -> shift(content, true));
        item(menu, "down", content, () -> shift(content, false));
        item(menu, "delete", content, () -> askToDelete(content));
    }

    private void item(SubMenu menu, String action, OwnContent content, Runnable run) {
        menu.addItem(texts.text("action." + action), click -> run.run())
                .setId("content-" + action.replace('.', '-') + "-" + content.number());
    }

    void upload(@Nullable String folder) {
        new UploadDialog(library, folder == null ? "" : folder, changed).open();
    }

    void newLink() {
        new ContentDialog(library, editing, null, changed).open();
    }

    private void edit(OwnContent content) {
        new ContentDialog(library, editing, content, changed).open();
    }

    private void newVersion(OwnContent content) {
        if (content.version().kind() == FileKind.LINK) {
            edit(content);
        } else {
            new UploadDialog(library, content, changed).open();
        }
    }

    private static void preview(OwnContent content) {
        String address = content.version().kind() == FileKind.LINK
                ? ContentPaths.link(content.version().id())
                : ContentPaths.file(content.version().id());
        UI.getCurrentOrThrow().getPage().open(address, "_blank");
    }

    private void askToWithdraw(OwnContent content) {
        ask(
                "withdraw",
                texts.text("withdraw.question", content.title()),
                () -> tell(editing.withdraw(content.id(), content.revision()), "withdrawn"));
    }

    private void askToDelete(OwnContent content) {
        ask("delete", texts.text("delete.question", content.title()), () -> {
            if (editing.delete(content.id())) {
                Notices.success(texts.text("deleted", content.title()));
            } else {
                Notices.error(texts.text("delete.used", content.title()));
            }
            changed.run();
        });
    }

    private void ask(String action, String question, Runnable run) {
        ConfirmDialog ask = new ConfirmDialog(
                texts.text("action." + action), question, texts.text("action." + action), confirmed -> run.run());
        ask.setId("content-" + action + "-dialog");
        ask.setCancelable(true);
        ask.setCancelText(texts.text("cancel"));
        ask.open();
    }

    private void shift(OwnContent content, boolean up) {
        editing.shift(content.id(), up);
        changed.run();
    }

    private void tell(SaveOutcome outcome, String done) {
        switch (outcome) {
            case SaveOutcome.Saved(OwnContent saved) -> Notices.success(texts.text(done, saved.title()));
            case SaveOutcome.ChangedMeanwhile() -> Notices.error(texts.text("changed-meanwhile"));
            case SaveOutcome.Gone() -> Notices.error(texts.text("gone"));
            case SaveOutcome.Invalid(var _, String key) ->
                Notices.error(UI.getCurrentOrThrow().getTranslation(key));
        }
        changed.run();
    }
}
