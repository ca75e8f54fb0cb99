package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body once, so that the signature's digest covers the very bytes the controller gets. Callers without a token have
 * nothing read for them, but for the one call that needs none.
 */
final class RawBodyFilter extends OncePerRequestFilter {

    /** Largest body of a signed call, in bytes. */
    static final int MAX_BODY = 4 * 1024 * 1024;
    /** Largest body of the one call that anybody can make, in bytes. */
    static final int MAX_OPEN_BODY = 16 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open = ApiPaths.ENROLMENTS.equals(request.getRequestURI());
        if (!open && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        int limit = open ? MAX_OPEN_BODY : MAX_BODY;
        byte[] body = request.getContentLengthLong() > limit
                ? new byte[limit + 1]
                : request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            Problems.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    ProblemCode.MESSAGE_UNREADABLE,
                    "The body is larger than " + limit + " bytes",
                    null);
            return;
        }
        chain.doFilter(new RawBodyRequest(request, body), response);
    }

    /** The raw bytes of a request that passed this filter. */
    static byte[] bodyOf(HttpServletRequest request) {
        HttpServletRequest current = request;
        while (current instanceof HttpServletRequestWrapper wrapper) {
            if (wrapper instanceof RawBodyRequest raw) {
                return raw.body;
            }
            current = (HttpServletRequest) wrapper.getRequest();
        }
        throw new IllegalStateException("the body was not kept");
    }

    private static final class RawBodyRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        RawBodyRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BodyStream(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is in memory");
        }
    }
}
