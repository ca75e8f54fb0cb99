package de.kitacampus.portal.slave.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.access.Access;
import de.kitacampus.portal.slave.access.PersonAccess;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.shell.Appearance;
import de.kitacampus.portal.slave.staff.PersonId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;

/** How one person gets in: her code and her open sessions. */
@Route("staff/access/:person")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class AccessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PersonAccess accesses;
    private final transient Appearance house;
    private final String portalUrl;

    AccessView(PersonAccess accesses, Appearance house, @Value("${portal.base-url}") String portalUrl) {
        this.accesses = accesses;
        this.house = house;
        this.portalUrl = portalUrl;
        addClassName("kit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Access access = event.getRouteParameters()
                .get("person")
                .flatMap(AccessView::id)
                .flatMap(accesses::of)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(
                new Anchor("staff?person=" + access.person().id(), getTranslation("access.back")),
                new PageHeader(getTranslation("access.of", access.person().name()))
                        .withHelp(getTranslation("access.help")),
                new CodeSection(accesses, access, house.name(), portalUrl + "/code"),
                new PersonSessionsSection(accesses, access));
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.title");
    }
}
