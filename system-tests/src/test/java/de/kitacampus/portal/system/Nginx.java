package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The web server to compare with, on the same files. */
final class Nginx implements AutoCloseable {

    private static final String EXECUTABLE = "nginx";

    private final int port = Installation.freePort();
    private final Process process;

    /**
     * @param folder for its settings and logs
     * @param files what it serves
     */
    Nginx(Path folder, Path files) {
        try {
            Files.createDirectories(folder);
            Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    worker_processes auto;
                    error_log %1$s/error.log;
                    pid %1$s/nginx.pid;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      sendfile on;
                      tcp_nopush on;
                      keepalive_requests 100000000;
                      default_type application/octet-stream;
                      client_body_temp_path %1$s/body;
                      proxy_temp_path %1$s/proxy;
                      fastcgi_temp_path %1$s/fastcgi;
                      uwsgi_temp_path %1$s/uwsgi;
                      scgi_temp_path %1$s/scgi;
                      server { listen 127.0.0.1:%2$d; root %3$s; }
                    }
                    """.formatted(folder, port, files));
            process = new ProcessBuilder(EXECUTABLE, "-c", settings.toString(), "-p", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile())
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("nginx does not start", broken);
        }
        Await.until("nginx answers", Duration.ofSeconds(10), this::answers);
    }

    int port() {
        return port;
    }

    private boolean answers() {
        try (java.net.Socket any = new java.net.Socket("127.0.0.1", port)) {
            return any.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
