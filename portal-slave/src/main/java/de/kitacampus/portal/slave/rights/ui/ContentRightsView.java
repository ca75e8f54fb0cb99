package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.router.Route;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.UnaryOperator;

/** The matrix of controlled content, under its folders. */
@Route("rights/content")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class ContentRightsView extends MatrixPage {

    ContentRightsView(RightsMatrix matrix, RightsHistory history, PersonalRights exceptions, Staff staff) {
        super(ItemKind.CONTENT, "rights/content", matrix, history, exceptions, staff, UnaryOperator.identity());
    }
}
