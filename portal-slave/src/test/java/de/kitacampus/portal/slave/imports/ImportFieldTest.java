package de.kitacampus.portal.slave.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFieldTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "PERS.-NR.,STAFF_NUMBER",
        "Vorname,FIRST_NAME",
        "last name,LAST_NAME",
        "E-Mail-Adresse,EMAIL",
        "Kita,CENTRES",
        "Tätigkeit,ROLES",
        "Eintrittsdatum,ENTRY",
        "Austritt,LEAVES",
        "Einrichtung ab,CENTRE_FROM"
    })
    void headers_are_known_however_they_are_spelled(String header, ImportField field) {
        assertThat(ImportField.headed(header)).contains(field);
    }
}
