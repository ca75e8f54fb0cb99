package de.kitacampus.portal.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@Tag("persistence")
class StartTest {

    @Autowired
    DataSource dataSource;

    @Test
    void the_application_starts_on_an_empty_database() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            var rows = connection.createStatement().executeQuery("select count(*) from event_publication");
            assertThat(rows.next()).isTrue();
            assertThat(connection.getMetaData().getDatabaseProductName().toLowerCase())
                    .isEqualTo(System.getProperty("test.database", "h2"));
        }
    }
}
