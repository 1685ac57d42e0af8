package de.faktenstrom.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/// Sends pages: only our own style, no script, pictures from the web's encrypted part.
final class PageReply {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private PageReply() {}

  static void send(Prepared page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    head(response);
    Reply.send(page, request, response);
  }

  /// Not there: the same answer for what never was and for what is not out yet.
  static void missing(Pages pages, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    status(404, pages.write("fehlt", Languages.of(request), null, null), request, response);
  }

  static void status(
      int status, Prepared page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    head(response);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.setStatus(status);
    Reply.body(page.contentType(), page.plain().bytes(), request, response);
  }

  private static void head(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
