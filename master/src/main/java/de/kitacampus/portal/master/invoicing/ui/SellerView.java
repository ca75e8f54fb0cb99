package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.invoicing.Iban;
import de.kitacampus.portal.master.invoicing.Seller;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who issues the invoices; the next invoice carries what stands here. */
@Route("invoice-sender")
@Menu(title = "invoicing.seller.menu", order = 316, icon = "vaadin:office")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class SellerView extends Div implements HasDynamicTitle {

    private final transient Sellers sellers;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final TextArea closing = new TextArea(getTranslation("invoicing.seller.closing"));
    private final FormLayout form = new FormLayout();
    private final Div hint = new Div();
    private long version;

    SellerView(Sellers sellers, CurrentAccount account) {
        this.sellers = sellers;
        boolean mayChange = account.may(Roles.ACCOUNTING);
        form.setMaxWidth("52rem");
        for (String name : new String[] {
            "name",
            "street",
            "postal-code",
            "city",
            "vat-id",
            "tax-number",
            "register",
            "directors",
            "iban",
            "bic",
            "contact",
            "phone",
            "email"
        }) {
            TextField field = new TextField(getTranslation("invoicing.seller." + name));
            field.setId("seller-" + name);
            field.setMaxLength(Seller.MAX_LENGTH);
            field.setReadOnly(!mayChange);
            fields.put(name, field);
            form.add(field);
        }
        field("iban").addValueChangeListener(_ -> checkIban());
        closing.setId("seller-closing");
        closing.setMaxLength(Seller.MAX_CLOSING);
        closing.setReadOnly(!mayChange);
        closing.setWidthFull();
        closing.setMaxWidth("52rem");
        hint.setId("seller-missing");
        hint.addClassName("kit-banner");
        Button save = new Button(getTranslation("invoicing.seller.save"), _ -> save());
        save.setId("seller-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(mayChange);
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("invoicing.seller.title"), save)
                        .withHelp(getTranslation("invoicing.seller.help")),
                hint,
                form,
                closing);
        show(sellers.latest());
    }

    private TextField field(String name) {
        return java.util.Objects.requireNonNull(fields.get(name));
    }

    private void show(Sellers.Saved saved) {
        version = saved.version();
        Seller seller = saved.seller();
        Map<String, Function<Seller, String>> values = Map.ofEntries(
                Map.entry("name", Seller::name),
                Map.entry("street", Seller::street),
                Map.entry("postal-code", Seller::postalCode),
                Map.entry("city", Seller::city),
                Map.entry("vat-id", Seller::vatId),
                Map.entry("tax-number", Seller::taxNumber),
                Map.entry("register", Seller::register),
                Map.entry("directors", Seller::directors),
                Map.entry("iban", one -> Iban.grouped(one.iban())),
                Map.entry("bic", Seller::bic),
                Map.entry("contact", Seller::contact),
                Map.entry("phone", Seller::phone),
                Map.entry("email", Seller::email));
        values.forEach((name, value) -> field(name).setValue(value.apply(seller)));
        closing.setValue(seller.closing());
        showMissing(seller);
    }

    private void showMissing(Seller seller) {
        hint.setVisible(!seller.missing().isEmpty());
        hint.setText(getTranslation(
                "invoicing.run.seller",
                seller.missing().stream().map(this::getTranslation).collect(Collectors.joining(", "))));
    }

    private boolean checkIban() {
        String iban = field("iban").getValue();
        boolean bad = !iban.isBlank() && !Iban.isValid(iban);
        field("iban").setInvalid(bad);
        field("iban").setErrorMessage(bad ? getTranslation("invoicing.seller.iban.bad") : "");
        return !bad;
    }

    private String text(String name) {
        return field(name).getValue().strip();
    }

    private void save() {
        if (!checkIban()) {
            return;
        }
        Seller seller = new Seller(
                text("name"),
                text("street"),
                text("postal-code"),
                text("city"),
                text("vat-id"),
                text("tax-number"),
                text("register"),
                text("directors"),
                text("iban"),
                text("bic"),
                text("contact"),
                text("phone"),
                text("email"),
                closing.getValue().strip());
        if (sellers.save(seller, version)) {
            Notices.success(getTranslation("invoicing.seller.saved"));
            show(sellers.latest());
        } else {
            Notices.error(getTranslation("invoicing.seller.changed"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.seller.title");
    }
}
