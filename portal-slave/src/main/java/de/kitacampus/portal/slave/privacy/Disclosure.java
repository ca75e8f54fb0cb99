package de.kitacampus.portal.slave.privacy;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.ModuleTranslations;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything kept about a person, as a zip with a page to read, the same as JSON, and her certificates. For the person herself and
 * the carrier's administrators.
 */
@Service
@Transactional(readOnly = true)
public class Disclosure {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<PersonData> holders;
    private final Staff staff;
    private final CurrentAccount account;
    private final ModuleTranslations translations;
    private final Clock clock;

    Disclosure(
            ObjectProvider<PersonData> holders,
            Staff staff,
            CurrentAccount account,
            ModuleTranslations translations,
            Clock clock) {
        this.holders = holders.orderedStream().toList();
        this.staff = staff;
        this.account = account;
        this.translations = translations;
        this.clock = clock;
    }

    /** Who is signed in, if she is a person of the staff. */
    public Optional<Person> myself() {
        return account.id().flatMap(staff::ofAccount);
    }

    /** Empty also when the current account may not see it. */
    public Optional<Person> person(PersonId id) {
        return staff.find(id)
                .filter(person -> account.isCarrierAdmin()
                        || myself().map(Person::id).filter(id::equals).isPresent());
    }

    /** What is kept, table by table, in words of the language. */
    public List<PersonData.Table> tables(PersonId id, Locale language) {
        Locale known = known(language);
        return new Readable(new Formats(known), translations.texts(known)).of(tables(id));
    }

    private List<PersonData.Table> tables(PersonId id) {
        return person(id).stream()
                .flatMap(person -> holders.stream())
                .flatMap(holder -> holder.tell(id).stream())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The zip; empty when the current account may not have it. */
    public Optional<byte[]> zip(PersonId id, Locale language) {
        return person(id).map(person -> {
            List<PersonData.Table> tables = tables(id);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                add(zip, words(language, "privacy.file") + ".html", html(person, tables(id, language), language));
                add(zip, words(language, "privacy.file") + ".json", json(person, tables, language));
                Set<String> names = new HashSet<>();
                for (PersonData holder : holders) {
                    for (PersonData.File file : holder.files(id)) {
                        if (names.add(file.name())) {
                            add(zip, file.name(), file.content());
                        }
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return bytes.toByteArray();
        });
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] json(Person person, List<PersonData.Table> tables, Locale language) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", person.name());
        all.put("at", clock.instant().toString());
        for (PersonData.Table table : tables) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> row : table.rows()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int place = 0; place < row.size(); place++) {
                    cells.put(words(language, table.columnKeys().get(place)), row.get(place));
                }
                rows.add(cells);
            }
            all.put(words(language, table.titleKey()), rows);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private byte[] html(Person person, List<PersonData.Table> tables, Locale language) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"" + language.getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>" + escaped(person.name())
                + "</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
                + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #cdd6d9;padding:.4em .6em;"
                + "text-align:left;vertical-align:top;white-space:pre-line}</style></head><body><h1>"
                + escaped(words(language, "privacy.title") + ": " + person.name()) + "</h1>");
        for (PersonData.Table table : tables) {
            page.append("<h2>")
                    .append(escaped(words(language, table.titleKey())))
                    .append("</h2><table>");
            if (table.isOneBelowTheOther()) {
                for (int place = 0; place < table.columnKeys().size(); place++) {
                    page.append("<tr><th scope=\"row\">")
                            .append(escaped(words(language, table.columnKeys().get(place))))
                            .append("</th><td>")
                            .append(escaped(table.rows().getFirst().get(place)))
                            .append("</td></tr>");
                }
                page.append("</table>");
                continue;
            }
            page.append("<thead><tr>");
            table.columnKeys().forEach(key -> page.append("<th>")
                    .append(escaped(words(language, key)))
                    .append("</th>"));
            page.append("</tr></thead><tbody>");
            for (List<String> row : table.rows()) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
                page.append("</tr>");
            }
            page.append("</tbody></table>");
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String words(Locale language, String key) {
        return translations.texts(known(language)).getOrDefault(key, key);
    }

    private static Locale known(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
    }
}
