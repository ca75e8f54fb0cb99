package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.security.AccountOutcome;
import de.kitacampus.portal.master.security.BackOfficeAccount;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.annotation.security.PermitAll;

/** The accounts of the back office. */
@Route("accounts")
@Menu(title = "security.accounts", order = 910, icon = "vaadin:users")
@PermitAll
class AccountsView extends Div implements HasDynamicTitle {

    private final transient BackOfficeAccounts accounts;
    private final transient CurrentAccount current;
    private final Grid<BackOfficeAccount> grid = new Grid<>();

    AccountsView(BackOfficeAccounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
        addClassName("kit-page");
        PageHeader header = current.isAdmin()
                ? new PageHeader(getTranslation("security.accounts"), addButton())
                : new PageHeader(getTranslation("security.accounts"));
        Grid<BackOfficeAccount> list = grid();
        GridColumns.cardsOnly(list, this::card);
        add(header.withHelp(getTranslation("security.accounts.help")), list);
        refresh();
    }

    private Button addButton() {
        Button add = new Button(
                getTranslation("security.accounts.add"), _ -> new AddAccountDialog(accounts, this::refresh).open());
        add.setId("accounts-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Grid<BackOfficeAccount> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("accounts-grid");
        grid.setAllRowsVisible(true);
        grid.addColumn(BackOfficeAccount::userName).setHeader(getTranslation("security.accounts.user-name"));
        grid.addColumn(BackOfficeAccount::displayName).setHeader(getTranslation("security.accounts.name"));
        grid.addColumn(account -> roleName(account)).setHeader(getTranslation("security.accounts.role"));
        grid.addColumn(new ComponentRenderer<>(this::state)).setHeader(getTranslation("security.accounts.state"));
        grid.addColumn(account -> account.lastSignIn() == null
                        ? getTranslation("security.accounts.never")
                        : formats.dateTime(account.lastSignIn()))
                .setHeader(getTranslation("security.accounts.last"));
        if (current.isAdmin()) {
            grid.addColumn(new ComponentRenderer<>(this::action)).setAutoWidth(true);
        }
        grid.getColumns().forEach(column -> column.setAutoWidth(true));
        return grid;
    }

    private RowCard card(BackOfficeAccount account) {
        RowCard card = new RowCard(account.displayName(), state(account)).line(account.userName(), roleName(account));
        return current.isAdmin() ? card.with(action(account)) : card;
    }

    private String roleName(BackOfficeAccount account) {
        return getTranslation("security.role." + RoleSelect.key(account.role()));
    }

    private Component state(BackOfficeAccount account) {
        Span badge = new Span(getTranslation(account.locked() ? "security.locked" : "security.active"));
        badge.addClassNames("kit-badge", account.locked() ? "bad" : "ok");
        return badge;
    }

    private Component action(BackOfficeAccount account) {
        if (account.userName().equals(current.name())) {
            return new Span(getTranslation("security.accounts.own"));
        }
        Button button = new Button(getTranslation(account.locked() ? "security.unlock" : "security.lock"), _ -> {
            if (account.locked()) {
                tell(accounts.unlock(account.id()), "security.unlocked", account);
            } else {
                confirmLock(account);
            }
        });
        button.setId("accounts-lock-" + account.userName());
        Button password = new Button(
                getTranslation("security.password.set"), _ -> new SetPasswordDialog(accounts, account).open());
        password.setId("accounts-password-" + account.userName());
        Button role = new Button(getTranslation("security.role.change"), _ -> new ChangeRoleDialog(
                        account,
                        next -> tell(accounts.changeRole(account.id(), next), "security.role.changed", account))
                .open());
        role.setId("accounts-role-" + account.userName());
        Div actions = new Div(role, password, button);
        actions.addClassName("kit-page-actions");
        return actions;
    }

    private void confirmLock(BackOfficeAccount account) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("security.lock.title", account.userName()),
                getTranslation("security.lock.text", account.displayName()),
                getTranslation("security.lock"),
                _ -> tell(accounts.lock(account.id()), "security.locked.done", account));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("security.cancel"));
        dialog.open();
    }

    private void tell(AccountOutcome outcome, String done, BackOfficeAccount account) {
        switch (outcome) {
            case AccountOutcome.Done() -> Notices.success(getTranslation(done, account.userName()));
            case AccountOutcome.LastAdministrator() -> Notices.error(getTranslation("security.last-administrator"));
            case AccountOutcome.OwnAccount() -> Notices.error(getTranslation("security.own-account"));
            case AccountOutcome.AccountUnknown(),
                    AccountOutcome.UserNameTaken(),
                    AccountOutcome.PasswordTooWeak(),
                    AccountOutcome.PasswordWrong() -> Notices.error(getTranslation("security.account-unknown"));
        }
        refresh();
    }

    private void refresh() {
        grid.setItems(accounts.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.accounts");
    }
}
