package de.faktenstrom.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Sends prepared documents. Nothing in an answer depends on the time of day or on what is not
/// public yet.
final class Reply {

  /// A cache may keep it but asks each time: a fixed lifetime would outlive the next embargo, one
  /// that knew of it would tell of it.
  private static final String CACHING = "public, no-cache";

  private Reply() {}

  static void send(Prepared prepared, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean gzip = Encodings.gzip(joined(request, HttpHeaders.ACCEPT_ENCODING));
    Prepared.Variant variant = gzip ? prepared.gzip() : prepared.plain();
    response.setHeader(HttpHeaders.ETAG, variant.etag());
    if (prepared.lastModified() != null) {
      response.setHeader(HttpHeaders.LAST_MODIFIED, Conditional.date(prepared.lastModified()));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (Conditional.unchanged(
        prepared,
        variant.etag(),
        joined(request, HttpHeaders.IF_NONE_MATCH),
        request.getHeader(HttpHeaders.IF_MODIFIED_SINCE))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      // Sent now, or the server adds a Content-Length of 0, which is not the one of the document.
      response.flushBuffer();
      return;
    }
    if (gzip) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    body(prepared.contentType(), variant.bytes(), request, response);
  }

  static void body(
      String contentType, byte[] bytes, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(bytes);
    }
  }

  /// A header that stands on several lines is one list.
  private static @Nullable String joined(HttpServletRequest request, String header) {
    List<String> lines = Collections.list(request.getHeaders(header));
    return lines.isEmpty() ? null : String.join(",", lines);
  }
}
