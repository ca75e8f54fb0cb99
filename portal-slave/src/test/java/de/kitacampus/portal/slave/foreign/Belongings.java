package de.kitacampus.portal.slave.foreign;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that is kept of a person, her house and her function. Every row has the same id, so that whatever asks for an id can
 * be asked for it, and every text the same word, so that whoever is told something is caught.
 */
final class Belongings {

    static final UUID ID = UUID.fromString("0f0f0f0f-0000-7000-8000-0f0f0f0f0f0f");
    static final String WORD = "Wiedehopf";
    static final String USER = "wiedehopf";
    static final String CENTRE = "WIEDEHOPF";
    static final CourseNumber COURSE = CourseNumber.of("9.9.9");

    private static final String TABLES = """
            centre: id, version, code, name = :id, 0, :code, :word
            job_role: id, version, name, name_key, place = :id, 0, 'Fremde Funktion', 'fremde funktion', 99
            account: id, version, user_name, user_name_key, password_hash, locked, stamp, created_at, awaits_password = \
            :id, 0, :user, :user, '-', false, 0, :now, true
            account_role: account_id, portal_role = :id, 'STAFF'
            person: id, version, first_name, last_name, email, staff_number, search_text, active, account_id, language = \
            :id, 0, 'Wanda', :word, 'wanda@wiedehopf.example', :code, 'wanda wiedehopf', true, :id, 'en'
            person_centre: person_id, place, centre_id = :id, 0, :id
            person_centre_term: person_id, place, centre_id = :id, 0, :id
            person_role: person_id, place, role_id = :id, 0, :id
            person_role_term: person_id, place, role_id = :id, 0, :id
            person_headship: person_id, centre_id = :id, :id
            pseudonym: person_id, user_id, created_at = :id, :id, :now
            role_right: id, role_id, item_kind, item_key, granted_at = :id, :id, 'CONTENT', :key, :now
            role_right: id, role_id, item_kind, item_key, granted_at = :other, :id, 'COURSE', :course, :now
            personal_right: id, version, person_id, item_kind, item_key, allowed, valid_from, valid_until, reason, made_at, live_key = \
            :id, 0, :id, 'CONTENT', :key, true, :day, :day, :word, :now, :key
            right_change: role_id, item_kind, item_key, change_number, action, person_id, changed_at = \
            :id, 'CONTENT', :key, 1, 'GRANTED', :id, :now
            special_price: id, course_number, role_id, centre_id, basis, figure, valid_from, set_at = \
            :id, :course, :id, :id, 'GROSS', 5, :day, :now
            booking: id, person_id, user_id, course_number, course_title, centre_id, centre_code, purchase_price, selling_price, \
            vat_rate, catalog_version, booked_at, usable_until, running_key = \
            :id, :id, :id, :course, :word, :id, :code, 10, 12, 19, 'v', :now, :later, :key
            booking_entry: id, kind, booking_id, occurred_at, person_id, user_id, course_number, course_title, centre_id, centre_code, \
            centre_name, purchase_price, selling_price, vat_included = \
            :id, 'BOOKED', :id, :now, :id, :id, :course, :word, :id, :code, :word, 10, 12, 1
            own_booking_entry: id, kind, booking_id, occurred_at, person_id, user_id, course_number, course_title, centre_id, \
            centre_code, centre_name, purchase_price, selling_price, vat_included, use_key = \
            :id, 'USED', :id, :now, :id, :id, 'E-1', :word, :id, :code, :word, 0, 1, 0, :key
            entry_sum: own, billing_month, kind, course_number, course_title, centre_id, centre_code, centre_name, purchase_price, \
            selling_price, vat_included, entries, latest_at = \
            false, to_char(cast(:now as timestamp with time zone) at time zone 'Europe/Berlin', 'YYYY-MM'), 'BOOKED', :course, :word, \
            :id, :code, :word, 10, 12, 1, 1, :now
            entry_centre_sum: own, billing_month, centre_id, centre_code, centre_name, entries, purchase_total, selling_total, \
            vat_total, latest_at = \
            false, to_char(cast(:now as timestamp with time zone) at time zone 'Europe/Berlin', 'YYYY-MM'), :id, :code, :word, 1, \
            10, 12, 1, :now
            booking_request: id, person_id, course_number, course_title, purchase_price, selling_price, note, asked_at, expires_at, \
            state, reason, open_key = :id, :id, :course, :word, 10, 12, :word, :now, :later, 'OPEN', '', :key
            learning_state: booking_id, person_id, centre_id, centre_code, course_number, course_title, booked_at, usable_until, state, \
            change_number, total_seconds = :id, :id, :id, :code, :course, :word, :now, :later, 'STARTED', 1, 60
            certificate: id, booking_id, edition, person_id, user_id, name, sort_name, centre_id, centre_name, course_number, \
            course_title, salt, commitment, state, requested_at, tries, due_at, number, jws, look_version, issued_at, passed_at = \
            :id, :id, 1, :id, :id, :word, :word, :id, :word, :course, :word, :bytes, :hash, 'ISSUED', :now, 0, :now, :number, 'x', \
            1, :now, :now
            content: id, title, description, folder, place, state, must_confirm, tell_title, selling_price, vat_rate, revision, \
            created_at = :id, :word, :word, :word, 1, 'PUBLISHED', true, false, 1, 19, 0, :now
            content_version: id, content_id, version, kind, file_name, media_type, size_in_bytes, link, active, note, added_at = \
            :id, :id, 1, 'LINK', :word, '', 0, 'https://wiedehopf.example/', true, :word, :now
            content_reading: version_id, person_id, opened_at, confirmed_at = :id, :id, :now, :now
            content_change: content_id, changed_at, what, detail = :id, :now, 'PUBLISHED', :word
            training_rule: id, created_at = :id, :now
            training_rule_version: rule_id, number, recorded_at, name, course_number, first_within_days, lead_days, legal_basis, \
            wording, valid_from, applies_from, enabled, auto_book, remind, head_after_days, carrier_after_days = \
            :id, 1, :now, 'Regel', :course, 0, 30, 'Gesetz', 'Wortlaut', :day, :day, true, false, true, 1, 2
            training_rule_role: rule_id, number, role_id = :id, 1, :id
            training_member: id, person_id, recorded_at, present = :id, :id, :now, true
            training_member_place: member_id, kind, place, ref_id = :id, 'CENTRE', 0, :id
            training_member_place: member_id, kind, place, ref_id = :id, 'ROLE', 0, :id
            training_proof: id, person_id, subject, performed_on, recorded_at, edition, issuer, note = \
            :id, :id, :course, :day, :now, 1, :word, :word
            training_proof_file: proof_id, name, media_type, sha256, content = :id, :word, 'image/png', :hash, :bytes
            training_folder: id, centre_id, as_of, known_at, printed_at = :id, :id, :day, :now, :now
            training_reminder: id, rule_id, person_id, due_on, step, noted_at, state = \
            :id, :id, :id, :day, 'PERSON', :now, 'WAITING'
            mail: id, kind, recipient_id, address, recipient_name, language, subject, body, secret, state, created_at, due_at, tries = \
            :id, 'training.mail.person', :id, 'wanda@wiedehopf.example', :word, 'de', :word, :word, false, 'FAILED', :now, :now, 3
            mail_about: mail_id, person_id = :id, :id
            import_run: id, imported_at, file_name, added, changed, unchanged, refused = :id, :now, :word, 1, 0, 0, 1
            import_person: run_id, person_id, change = :id, :id, 'NEW'
            import_refusal: run_id, place, line, field, reason = :id, 0, 2, 'EMAIL', 'staff.error.email'
            backup_run: id, started_at, state, finished_at, file_name, size_in_bytes, row_count, file_count, sealed = \
            :id, :now, 'DONE', :now, 'wiedehopf.zip', 1, 1, 1, false
            account_session: id, account_id, sign_in_way, browser, device, opened_at, used_at, expires_at, idle_seconds = \
            :id, :id, 'PASSWORD', 'FIREFOX', 'LINUX', :now, :now, :later, 3600
            sign_in_code: account_id, sign_in_number, code_hash, issued_at, valid_to, failures = \
            :id, '99999', '{noop}x', :now, :day, 0
            passkey: id, account_id, label, credential_id, public_key, attestation, signature_count, user_verified, backup_eligible, \
            backup_state, transports, created_at = :id, :id, :word, :key, :bytes, :bytes, 0, true, false, false, '', :now
            password_link: id, account_id, token_hash, created_at, expires_at = :id, :id, :hash, :now, :later
            invitation: person_id, sent_at, times = :id, :now, 1
            """;

    private Belongings() {}

    /** Puts everything into the tables, and the course into the offer. */
    static void plant(JdbcClient jdbc, Offer offer, Instant now) {
        offer.replace(new CatalogSnapshot("v", now, List.of(course())));
        Map<String, Object> values = values(now);
        TABLES.lines().forEach(line -> {
            String[] parts = line.split(": | = ", 3);
            jdbc.sql("insert into " + parts[0] + " (" + parts[1] + ") values (" + parts[2] + ")")
                    .params(values)
                    .update();
        });
    }

    /** She takes the place of a head of her house for a day. */
    static void appoint(JdbcClient jdbc, UUID deputy, LocalDate day) {
        jdbc.sql("insert into deputy (id, version, head_id, deputy_id, valid_from, valid_to) values (?, 0, ?, ?, ?, ?)")
                .params(ID, ID, deputy, day.plusDays(1), day.plusDays(2))
                .update();
    }

    private static Map<String, Object> values(Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", ID);
        values.put("other", UUID.randomUUID());
        values.put("key", ID.toString());
        values.put("word", WORD);
        values.put("user", USER);
        values.put("code", CENTRE);
        values.put("course", COURSE.value());
        values.put("now", now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        values.put("later", now.plus(30, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
        values.put("day", LocalDate.ofInstant(now, ZoneOffset.UTC));
        values.put("bytes", new byte[16]);
        values.put("number", CertificateNumber.random(new Random(1)).value());
        values.put("hash", "0".repeat(64));
        return values;
    }

    private static CatalogCourse course() {
        return new CatalogCourse(
                COURSE,
                "Ein Kurs für alle",
                "Kurz und gut.",
                "Worum es geht.",
                List.of("law"),
                List.of(),
                List.of(),
                45,
                Money.euro("10.00"),
                Money.euro("10.00"),
                VatTreatment.STANDARD,
                VatTreatment.STANDARD.rate(),
                null,
                3,
                80,
                null,
                null,
                false);
    }
}
