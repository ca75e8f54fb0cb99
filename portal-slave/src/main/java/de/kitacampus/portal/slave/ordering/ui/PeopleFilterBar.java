package de.kitacampus.portal.slave.ordering.ui;

import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.List;
import java.util.function.Consumer;

/** Narrows the people that can be chosen. */
class PeopleFilterBar extends FilterBar<PeopleFilter> {

    PeopleFilterBar(List<Centre> centres, List<JobRole> roles, Consumer<PeopleFilter> changed) {
        super("group", "ordering.group", PeopleFilter.NONE, changed);
        text("search", PeopleFilter::text, PeopleFilter::withText);
        choice("centre", Centre::name, PeopleFilter::centre, PeopleFilter::withCentre)
                .setItems(centres);
        choice("role", JobRole::name, PeopleFilter::role, PeopleFilter::withRole)
                .setItems(roles);
        check("open", PeopleFilter::open, PeopleFilter::withOpen);
        check("due", PeopleFilter::due, PeopleFilter::withDue);
        end(() -> {
            show(PeopleFilter.NONE);
            changed.accept(PeopleFilter.NONE);
        });
    }
}
