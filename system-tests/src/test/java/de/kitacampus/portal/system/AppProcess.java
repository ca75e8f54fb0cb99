package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the applications as a process of its own: started, killed, started again on the same data. */
final class AppProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String name;
    private final Path jar;
    private final Path data;
    private final int port;
    private final List<String> settings;
    private List<String> virtualMachine = List.of("-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private @Nullable Process process;

    AppProcess(String name, Path jar, Path data, int port, List<String> settings) {
        this.name = name;
        this.jar = jar;
        this.data = data;
        this.port = port;
        this.settings = List.copyOf(settings);
    }

    /** With the virtual machine as in production, slow to start and fast to run. */
    AppProcess forMeasuring() {
        virtualMachine = List.of("-Xmx600m", "-XX:+UseSerialGC");
        return this;
    }

    /** Starts without waiting. */
    AppProcess start() {
        List<String> command = new ArrayList<>(virtualMachine);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:AOTCache=" + jar.resolveSibling("start.aot"),
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--portal.data=" + data));
        command.addAll(settings);
        try {
            Files.createDirectories(data);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    AppProcess startAndWait() {
        start();
        awaitHealthy();
        return this;
    }

    void awaitHealthy() {
        Await.until(name + " answers", START_LIMIT, POLL, () -> {
            if (!isRunning()) {
                throw new IllegalStateException(name + " has stopped; see " + log());
            }
            return isHealthy();
        });
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            waitForEnd(process);
        }
    }

    /** As {@code kill}: an orderly stop. */
    void stop() {
        if (process != null) {
            process.destroy();
            waitForEnd(process);
        }
    }

    /** Memory of the process's own, in MiB: without files that the system keeps in memory. */
    double memoryMib() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            String own = lines.filter(line -> line.startsWith("RssAnon:"))
                    .findFirst()
                    .orElseThrow();
            return Double.parseDouble(own.replaceAll("\\D", "")) / 1024;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    /** Of its own H2 database, for as long as it does not run. */
    String h2Url() {
        return "jdbc:h2:file:" + data.resolve("database").resolve("portal")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=200000";
    }

    Path log() {
        return data.resolveSibling(name + ".log");
    }

    @Override
    public void close() {
        kill();
    }

    private void waitForEnd(Process ending) {
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHealthy() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
