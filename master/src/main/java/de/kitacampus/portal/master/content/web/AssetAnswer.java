package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Asset;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Answers with a file's bytes: all, one range (RFC 9110, section 14), compressed, or only that the browser has them. Ranges are
 * for GET only; HEAD is answered as a GET without one.
 */
final class AssetAnswer {

    /** Larger parts go from disk to socket without a detour through the heap. */
    private static final long ZERO_COPY = 32 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final PageHeaders headers;
    private final SmallFiles smallFiles = new SmallFiles();

    AssetAnswer(PageHeaders headers) {
        this.headers = headers;
    }

    void send(
            PlaySession session, Asset asset, Playing playing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String range = request.getMethod().equals("GET") ? request.getHeader(HttpHeaders.RANGE) : null;
        Path gzip = range == null && acceptsGzip(request)
                ? playing.compressed(asset).orElse(null)
                : null;
        String tag = gzip == null ? '"' + asset.hash() + '"' : '"' + asset.hash() + "-gzip\"";
        headers.asset(response, session.id(), asset.mediaType());
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.mediaType());
        if (gzip != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            long size = Files.size(gzip);
            write(new Part(gzip, size, 0, size), request, response);
        } else {
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            identity(asset, isFresh(request, tag) ? range : null, request, response);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        return AcceptedEncodings.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .accepts("gzip");
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }

    private static boolean isFresh(HttpServletRequest request, String tag) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return condition == null || condition.equals(tag);
    }

    private void identity(Asset asset, @Nullable String range, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<HttpRange> ranges = parsed(range);
        if (ranges.size() != 1) {
            // Several ranges may be answered with the whole (RFC 9110, section 14.2); no player asks for that.
            write(new Part(asset.file(), asset.size(), 0, asset.size()), request, response);
            return;
        }
        long start = startOf(ranges.getFirst(), asset.size());
        if (start >= asset.size()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + asset.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        long end = ranges.getFirst().getRangeEnd(asset.size());
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + '-' + end + '/' + asset.size());
        write(new Part(asset.file(), asset.size(), start, end - start + 1), request, response);
    }

    /** What is no range is ignored, as the standard has it. */
    private static List<HttpRange> parsed(@Nullable String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static long startOf(HttpRange range, long size) {
        try {
            return range.getRangeStart(size);
        } catch (IllegalArgumentException beyond) {
            return size;
        }
    }

    private void write(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD") || part.length() == 0) {
            return;
        }
        if (part.size() <= SmallFiles.LARGEST) {
            ByteBuffer bytes = smallFiles.bytes(part.file());
            response.getOutputStream().write(bytes.slice((int) part.start(), (int) part.length()));
        } else if (part.length() >= ZERO_COPY
                && Boolean.TRUE.equals(request.getAttribute(Globals.SENDFILE_SUPPORTED_ATTR))) {
            request.setAttribute(Globals.SENDFILE_FILENAME_ATTR, part.file().toString());
            request.setAttribute(Globals.SENDFILE_FILE_START_ATTR, part.start());
            request.setAttribute(Globals.SENDFILE_FILE_END_ATTR, part.start() + part.length());
        } else {
            copy(part, response.getOutputStream());
        }
    }

    private static void copy(Part part, OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            channel.position(part.start());
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(part.length(), BUFFER));
            long left = part.length();
            while (left > 0) {
                buffer.clear().limit((int) Math.min(left, buffer.capacity()));
                int read = channel.read(buffer);
                if (read < 0) {
                    throw new IOException(part.file().getFileName() + " has become shorter");
                }
                out.write(buffer.array(), 0, read);
                left -= read;
            }
        }
    }

    /** What of a file is sent; {@code size} is that of the whole file. */
    private record Part(Path file, long size, long start, long length) {}
}
