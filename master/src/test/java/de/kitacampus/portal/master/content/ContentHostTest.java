package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ContentHostTest {

    @Test
    void behind_a_proxy_that_ends_tls_the_name_alone_tells() {
        ContentSettings settings = settings("https://kurse.example");
        assertThat(settings.isContentHost("kurse.example", 80)).isTrue();
        assertThat(settings.isContentHost("KURSE.example", 443)).isTrue();
        assertThat(settings.isContentHost("verwaltung.example", 443)).isFalse();
    }

    @Test
    void a_port_that_is_named_counts() {
        ContentSettings settings = settings("http://127.0.0.1:8080");
        assertThat(settings.isContentHost("127.0.0.1", 8080)).isTrue();
        assertThat(settings.isContentHost("127.0.0.1", 8090)).isFalse();
        assertThat(settings.isContentHost("localhost", 8080)).isFalse();
    }

    private static ContentSettings settings(String baseUrl) {
        return new ContentSettings(
                URI.create(baseUrl),
                URI.create("http://127.0.0.1:8084"),
                0,
                Path.of("content"),
                DataSize.ofMegabytes(1),
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                10,
                10,
                Duration.ZERO,
                Duration.ZERO);
    }
}
