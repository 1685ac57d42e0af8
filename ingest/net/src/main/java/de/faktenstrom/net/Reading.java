package de.faktenstrom.net;

import de.faktenstrom.net.Answer.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/// From the client's response to ours, never more of it than allowed.
final class Reading {

  private static final int ERROR_BODY = 65_536;

  private Reading() {}

  /// An answer as far as it was read.
  ///
  /// @param whole whether the connection stands where the next answer begins
  record Read(Response response, boolean whole) {}

  static Read read(URI uri, ClassicHttpResponse response, int limit) throws IOException {
    HttpEntity entity = response.getEntity();
    InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
    boolean wanted = response.getCode() / 100 == 2;
    int most = wanted ? limit : Math.min(ERROR_BODY, limit);
    // Streams, so that a small answer that unpacks to a huge one stops at the limit.
    byte[] body = in.readNBytes(most);
    boolean whole = body.length < most || in.read() < 0;
    if (wanted && !whole) {
      throw new TooLargeException(limit);
    }
    return new Read(new Response(response.getCode(), headers(response), body, uri, null), whole);
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return headers;
  }
}
