package de.kitacampus.portal.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stranger's server that notes whatever reaches it. */
final class ForeignHost implements AutoCloseable {

    private final List<String> visits = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ForeignHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", exchange -> {
            visits.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + host();
    }

    /** What has reached it, the oldest first. */
    List<String> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
