package de.faktenstrom.ingest.source;

import de.faktenstrom.net.Request;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// The question for a source's document if it is not the last one.
public final class Conditional {

  private Conditional() {}

  /// @param types what may come, as `Accept` says it
  public static Request of(Due due, String types, Request.Limits limits) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", types);
    if (due.etag() != null) {
      headers.put("If-None-Match", due.etag());
    }
    if (due.lastModified() != null) {
      headers.put("If-Modified-Since", due.lastModified());
    }
    return new Request(URI.create(String.valueOf(due.source().url())), headers, limits);
  }
}
