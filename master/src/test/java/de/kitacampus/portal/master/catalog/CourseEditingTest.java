package de.kitacampus.portal.master.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(username = "anna", roles = "ADMIN")
class CourseEditingTest {

    @Autowired
    CourseEditing editing;

    @Autowired
    CourseList list;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcClient database;

    private CourseEntry added() {
        return added(CourseFixture.anyNumber());
    }

    private CourseEntry added(CourseNumber number) {
        return ((CourseChange.Changed) editing.add(number, CourseFixture.aCourse())).now();
    }

    @Test
    void a_new_course_is_a_draft_that_no_portal_sees() {
        CourseEntry course = added();
        assertThat(course.state()).isEqualTo(CourseState.DRAFT);
        assertThat(catalog.find(course.number())).isPresent();
        assertThat(catalog.live()).noneMatch(live -> live.number().equals(course.number()));
    }

    @Test
    void a_course_keeps_every_field() {
        CourseEntry course = added();
        assertThat(list.entry(course.number()).orElseThrow().data()).isEqualTo(CourseFixture.aCourse());
    }

    @Test
    void a_retake_rule_is_kept_and_can_be_lifted() {
        CourseEntry course = added();
        Course.RetakeRule rule = new Course.RetakeRule(3, 24);
        editing.change(course.number(), course.version(), CourseFixture.withRetakes(rule));
        CourseEntry ruled = list.entry(course.number()).orElseThrow();
        assertThat(ruled.data().retake()).isEqualTo(rule);
        assertThat(catalog.find(course.number()).orElseThrow().retake()).isEqualTo(rule);

        editing.change(course.number(), ruled.version(), CourseFixture.aCourse());
        assertThat(catalog.find(course.number()).orElseThrow().retake()).isNull();
    }

    @Test
    void a_course_number_is_taken_once() {
        CourseEntry course = added();
        assertThat(editing.add(course.number(), CourseFixture.titled("Anderer Kurs")))
                .isInstanceOf(CourseChange.NumberTaken.class);
    }

    @Test
    void the_second_editor_is_told_and_overwrites_nothing() {
        CourseEntry seen = added();
        editing.change(seen.number(), seen.version(), CourseFixture.titled("Erste Fassung"));
        CourseChange outcome = editing.change(seen.number(), seen.version(), CourseFixture.titled("Zweite Fassung"));
        assertThat(outcome).isInstanceOfSatisfying(CourseChange.ChangedMeanwhile.class, conflict -> {
            assertThat(conflict.now().data().title()).isEqualTo("Erste Fassung");
            assertThat(conflict.now().changedBy()).isEqualTo("anna");
        });
        assertThat(list.entry(seen.number()).orElseThrow().data().title()).isEqualTo("Erste Fassung");
    }

    @Test
    void a_course_does_not_go_back_to_draft() {
        CourseEntry course = added();
        assertThat(editing.move(course.number(), course.version(), CourseState.RETIRED))
                .isEqualTo(new CourseChange.NoWay(CourseState.DRAFT));
    }

    @Test
    void the_history_of_the_price_says_who_changed_it_from_what_to_what() {
        CourseEntry course = added();
        editing.change(course.number(), course.version(), CourseFixture.costing("45.50"));
        assertThat(database.sql("select changed_by || ':' || coalesce(cast(price_before as varchar(20)), '-') || ':'"
                                + " || cast(price_after as varchar(20)) from list_price_change"
                                + " where course_number = ? order by changed_at")
                        .param(course.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("anna:-:39.00", "anna:39.00:45.50");
    }

    @Test
    void a_change_of_the_title_writes_no_price_history() {
        CourseEntry course = added();
        editing.change(course.number(), course.version(), CourseFixture.titled("Nur der Titel"));
        assertThat(database.sql("select count(*) from list_price_change where course_number = ?")
                        .param(course.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_filter_finds_by_word_category_target_group_and_state() {
        CourseEntry course = added();
        CourseEntry renamed = ((CourseChange.Changed)
                        editing.change(course.number(), course.version(), CourseFixture.titled("Ganz Besonderes")))
                .now();
        CourseFilter all = new CourseFilter(
                "ganz BESON", Set.of(Category.LAW), Set.of(TargetGroup.HEADS), Set.of(CourseState.DRAFT));
        assertThat(list.search(all, CourseOrder.PRICE, false, 0, 10))
                .extracting(CourseEntry::number)
                .containsExactly(renamed.number());
        assertThat(list.search(
                        new CourseFilter("BESCHREIB", Set.of(), Set.of(), Set.of()), CourseOrder.NUMBER, true, 0, 99))
                .extracting(CourseEntry::number)
                .contains(renamed.number());
        assertThat(list.count(new CourseFilter("ganz beson", Set.of(Category.NATURE), Set.of(), Set.of())))
                .isZero();
        assertThat(list.count(new CourseFilter("ganz_beson", Set.of(), Set.of(), Set.of())))
                .isZero();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_is_refused_by_the_service_too() {
        assertThat(list.count(CourseFilter.ALL)).isNotNegative();
        assertThatThrownBy(() -> editing.add(CourseFixture.anyNumber(), CourseFixture.aCourse()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pictures.upload(new byte[0])).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_uploaded_picture_is_found_under_a_name_made_from_its_content() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a00000001");
        Pictures.Outcome first = pictures.upload(png);
        assertThat(pictures.upload(png)).isEqualTo(first);
        String name = ((Pictures.Outcome.Stored) first).name();
        assertThat(name).matches("[0-9a-f]{64}\\.png");
        assertThat(pictures.find(name).orElseThrow().content()).isEqualTo(png);
    }

    @Test
    void an_uploaded_svg_and_a_picture_that_is_too_large_are_refused() {
        assertThat(pictures.upload("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Pictures.Outcome.NotAPicture.class);
        byte[] large = new byte[Pictures.MAX_BYTES + 1];
        System.arraycopy(HexFormat.of().parseHex("ffd8ffe0"), 0, large, 0, 4);
        assertThat(pictures.upload(large)).isInstanceOf(Pictures.Outcome.TooLarge.class);
    }

    @Test
    void prices_are_money_with_two_decimal_places() {
        CourseEntry course = added();
        assertThat(catalog.find(course.number()).orElseThrow().listPrice()).isEqualTo(Money.euro("39.00"));
    }
}
