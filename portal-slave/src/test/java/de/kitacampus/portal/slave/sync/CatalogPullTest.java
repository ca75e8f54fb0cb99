package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.offer.Offer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogPullTest {

    @TempDir
    Path folder;

    final Offer offer = mock();
    MasterForTests master;
    CatalogPull pull;

    @BeforeEach
    void start() {
        master = new MasterForTests(folder);
        pull = new CatalogPull(master.calls, master.contact, master.identity, offer);
        when(offer.version()).thenReturn(Optional.empty());
        String catalog = WireJson.write(new CatalogSnapshot("v1", MasterForTests.NOW, List.of()));
        master.server.stubFor(any(anyUrl()).willReturn(okJson(catalog)));
    }

    @AfterEach
    void stop() {
        master.close();
    }

    @Test
    void a_portal_without_enrolment_asks_nobody() {
        assertThat(pull.run()).isEqualTo(JobResult.IDLE);
        assertThat(master.requests()).isEmpty();
    }

    @Test
    void a_new_catalog_is_mirrored_and_its_time_kept() {
        master.enrolled();
        assertThat(pull.run()).isEqualTo(JobResult.DONE);
        verify(offer).replace(new CatalogSnapshot("v1", MasterForTests.NOW, List.of()));
        assertThat(master.contact.catalogAt()).contains(MasterForTests.NOW);
    }

    @Test
    void a_known_catalog_changes_nothing() {
        master.enrolled();
        master.server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(304)));
        assertThat(pull.run()).isEqualTo(JobResult.DONE);
        verify(offer, never()).replace(any());
    }

    @Test
    void two_that_ask_in_the_same_moment_replace_one_after_the_other() throws Exception {
        master.enrolled();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        doAnswer(call -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    second.countDown();
                    // Gives the other one every chance to come in meanwhile.
                    boolean overlapped = second.await(300, TimeUnit.MILLISECONDS);
                    inside.decrementAndGet();
                    return overlapped;
                })
                .when(offer)
                .replace(any());
        Callable<JobResult> run = pull::run;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : executor.invokeAll(List.of(run, run))) {
                assertThat(result.get()).isEqualTo(JobResult.DONE);
            }
        }
        assertThat(most.get()).isEqualTo(1);
    }
}
