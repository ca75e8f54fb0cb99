package de.kitacampus.portal.system;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * HTTP/1.1 over one connection that stays open, as cheap as it gets: where client and server share the cores, what a client
 * costs is measured as the server's.
 */
final class PlainHttp implements AutoCloseable {

    private static final String END_OF_LINE = "\r\n";

    private final Socket socket;
    private final InputStream in;
    private final int port;

    /** @param port on this machine */
    PlainHttp(int port) throws IOException {
        this.port = port;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** @param headers further lines, each ended by CR LF */
    Answer get(String host, String path, String headers) throws IOException {
        return send("GET", host, path, headers, new byte[0]);
    }

    /** @param headers further lines, each ended by CR LF */
    Answer post(String host, String path, String headers, byte[] body) throws IOException {
        return send("POST", host, path, headers + "Content-Length: " + body.length + END_OF_LINE, body);
    }

    private Answer send(String method, String host, String path, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                (method + ' ' + path + " HTTP/1.1\r\nHost: " + host + ':' + port + END_OF_LINE + headers + END_OF_LINE)
                        .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        String head = head();
        return new Answer(status(head), head, body(head));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append(END_OF_LINE);
        }
        return head.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the answer broke off");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] body(String head) throws IOException {
        Optional<String> length = header(head, "Content-Length");
        if (length.isPresent()) {
            return in.readNBytes(Integer.parseInt(length.get()));
        }
        return header(head, "Transfer-Encoding").isPresent() ? chunks() : new byte[0];
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private static int status(String head) {
        return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static Optional<String> header(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ':';
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * @param head the first line and the headers
     * @param body without its transfer encoding
     */
    record Answer(int status, String head, byte[] body) {

        Optional<String> header(String name) {
            return PlainHttp.header(head, name);
        }

        Answer expect(int expected) throws IOException {
            if (status != expected) {
                throw new IOException(
                        "expected " + expected + ", got " + head + new String(body, StandardCharsets.UTF_8));
            }
            return this;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
