package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.slave.offer.Categories;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Staff;
import jakarta.annotation.security.RolesAllowed;

/** The matrix of courses, under their categories. */
@Route("rights")
@Menu(title = "rights.title", order = 30, icon = "vaadin:key")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
public class RightsView extends MatrixPage {

    public RightsView(RightsMatrix matrix, RightsHistory history, PersonalRights exceptions, Staff staff) {
        super(ItemKind.COURSE, "rights", matrix, history, exceptions, staff, RightsView::name);
    }

    /** The name of a category. */
    static String name(String id) {
        return Categories.name(id, UI.getCurrentOrThrow().getTranslation(Categories.key(id)));
    }
}
