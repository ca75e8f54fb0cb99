package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The courses of the offer. */
@Component
class CourseItems implements RightsItems {

    private final Offer offer;

    CourseItems(Offer offer) {
        this.offer = offer;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COURSE;
    }

    @Override
    public List<Entry> all() {
        return offer.courses().stream().map(CourseItems::entry).toList();
    }

    @Override
    public Optional<Entry> find(RightsItem item) {
        return offer.find(new CourseNumber(item.key())).map(CourseItems::entry);
    }

    private static Entry entry(OfferedCourse offered) {
        return new Entry(
                RightsItem.of(offered.course().number()),
                offered.course().number().value(),
                offered.course().title(),
                offered.course().categories(),
                offered.available() ? State.OFFERED : State.WITHDRAWN);
    }
}
