package de.kitacampus.portal.system;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;

/** Stands between a portal and the master and keeps every request as it was sent. */
final class RecordingProxy implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    RecordingProxy(int masterPort) {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom("http://localhost:" + masterPort)));
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    /** Method, address, headers and body of every request, as text. */
    List<String> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .map(request -> request.getMethod() + " " + request.getUrl() + "\n" + request.getHeaders() + "\n"
                        + request.getBodyAsString())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
