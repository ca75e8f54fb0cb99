package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import feign.Feign;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.cloud.openfeign.support.SpringMvcContract;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A master played by WireMock, and the portal's client before it, without an application around them. */
final class MasterForTests implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    /** As long as the first call of a JVM may take on a busy machine; whoever waits for a slow answer is impatient instead. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    final WireMockServer server = new WireMockServer(options().dynamicPort());
    final SettableClock clock = new SettableClock(NOW);
    final SigningKey masterKey = SigningKey.generate();
    final PortalId portal = PortalId.random();
    final MasterContact contact;
    final Enrolments enrolments;
    PortalIdentity identity;
    MasterCalls calls;
    final TransactionTemplate transactions;
    private final Duration patience;

    MasterForTests(Path folder) {
        this(folder, PATIENT);
    }

    /** Gives a call up after half a second. */
    static MasterForTests impatient(Path folder) {
        return new MasterForTests(folder, Duration.ofMillis(500));
    }

    private MasterForTests(Path folder, Duration patience) {
        this.patience = patience;
        server.start();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + portal + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/sync/V1__sync_create_enrolment.sql"))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        contact = new MasterContact(jdbc, clock);
        enrolments = new Enrolments(jdbc);
        identity = new PortalIdentity(enrolments, folder, "test");
        calls = new MasterCalls(api(), contact, identity, settings());
    }

    /** Forgets what the portal holds in memory. */
    void restart(Path folder) {
        identity = new PortalIdentity(enrolments, folder, "test");
        calls = new MasterCalls(api(), contact, identity, settings());
    }

    private MasterApi api() {
        MasterApiConfiguration configuration = new MasterApiConfiguration();
        return Feign.builder()
                .contract(new SpringMvcContract())
                .client(configuration.masterHttpClient(contact))
                .encoder(configuration.wireEncoder())
                .decoder(configuration.wireDecoder())
                .errorDecoder(configuration.problemDecoder())
                .requestInterceptor(configuration.signing(identity, clock))
                .retryer(configuration.retryer())
                .target(MasterApi.class, "https://master.invalid");
    }

    private SyncSettings settings() {
        return new SyncSettings(
                false,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ZERO,
                patience,
                patience,
                patience,
                Duration.ofMillis(1),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1));
    }

    MasterForTests enrolled() {
        identity.key();
        enrolments.store(new EnrolledPortal(
                portal,
                CustomerNumber.of("GRA-99001"),
                "Träger",
                url(),
                URI.create("http://127.0.0.1"),
                List.of(masterKey.publicKey()),
                NOW));
        return this;
    }

    URI url() {
        return URI.create(server.baseUrl());
    }

    EnrolmentText text() {
        return new EnrolmentText(url(), "a-code-of-more-than-twenty-characters", masterKey.keyId());
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
