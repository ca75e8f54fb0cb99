package de.kitacampus.portal.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one file again and again over connections that stay open, as cheaply as a client on the same machine can. */
final class Load {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CLOSES = Pattern.compile("(?i)\r\nconnection: *close");
    private static final int BUFFER = 256 * 1024;

    private final InetSocketAddress server;
    private final byte[] request;

    /**
     * @param port on this machine
     * @param path of the file
     * @param headers further lines, each ended by CR LF
     */
    Load(int port, String path, String headers) {
        server = new InetSocketAddress("127.0.0.1", port);
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers per second over the time, all connections together. */
    double perSecond(int connections, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Long>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            clients.add(() -> askUntil(end));
        }
        long answers = all(clients).stream().mapToLong(Long::longValue).sum();
        return answers / (time.toNanos() / 1e9);
    }

    /** Bytes of one answer; slower than the line allows when paced. */
    long once(int bytesPerSecond) {
        try (SocketChannel channel = SocketChannel.open(server)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);
            channel.write(ByteBuffer.wrap(request));
            long length = length(head(channel, buffer));
            long got = buffer.remaining();
            while (got < length) {
                buffer.clear();
                int read = channel.read(buffer);
                if (read < 0) {
                    throw new IOException("the answer broke off after " + got + " of " + length + " bytes");
                }
                got += read;
                java.util.concurrent.locks.LockSupport.parkNanos(read * 1_000_000_000L / bytesPerSecond);
            }
            return got;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private long askUntil(long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long answers = 0;
        while (System.nanoTime() < end) {
            try (SocketChannel channel = SocketChannel.open(server)) {
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    channel.write(ByteBuffer.wrap(request));
                    String head = head(channel, buffer);
                    skip(channel, buffer, length(head) - buffer.remaining());
                    open = !CLOSES.matcher(head).find();
                    answers++;
                }
            }
        }
        return answers;
    }

    private static void skip(SocketChannel channel, ByteBuffer buffer, long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            buffer.clear();
            int read = channel.read(buffer);
            if (read < 0) {
                throw new IOException("the answer broke off");
            }
            left -= read;
        }
    }

    /** Reads up to the body; what of the body came along remains in the buffer. */
    private static String head(SocketChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        while (true) {
            if (channel.read(buffer) < 0) {
                throw new IOException("no answer");
            }
            int filled = buffer.position();
            byte[] seen = new byte[Math.min(filled, 4096)];
            buffer.get(0, seen);
            String text = new String(seen, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0) {
                buffer.flip().position(end + 4);
                return text.substring(0, end);
            }
        }
    }

    private static long length(String head) throws IOException {
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(
                    "unexpected answer: " + head.lines().findFirst().orElse("nothing"));
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("no length in " + head.toLowerCase(Locale.ROOT));
        }
        return Long.parseLong(length.group(1));
    }

    static <T> List<T> all(List<Callable<T>> tasks) {
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
