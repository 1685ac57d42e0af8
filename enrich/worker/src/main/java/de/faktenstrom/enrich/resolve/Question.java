package de.faktenstrom.enrich.resolve;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The request for a work.
record Question(URI uri, Map<String, String> headers) {

  private static final Map<String, String> JSON = Map.of("Accept", "application/json");
  private static final Map<String, String> XML = Map.of("Accept", "application/xml, text/xml");

  /// @param root where the registry is asked
  /// @param mailto whom it may write to
  static Question of(Registry registry, URI root, Sought sought, @Nullable String mailto) {
    String name = encoded(sought.doi() == null ? sought.value() : sought.doi());
    return switch (registry) {
      case DOI -> new Question(URI.create(root + name), JSON);
      case CROSSREF -> new Question(URI.create(root + name + contact(mailto)), JSON);
      case DATACITE ->
          new Question(URI.create(root + name), Map.of("Accept", "application/vnd.api+json"));
      case OPENALEX -> new Question(URI.create(root + "doi:" + name + contact(mailto)), JSON);
      case DNB ->
          new Question(
              URI.create(
                  root
                      + "?version=1.1&operation=searchRetrieve&recordSchema=MARC21-xml"
                      + "&maximumRecords=5&query="
                      + encoded("num=\"" + sought.value() + "\"")),
              XML);
    };
  }

  private static String contact(@Nullable String mailto) {
    return mailto == null ? "" : "?mailto=" + encoded(mailto);
  }

  /// The slash of a DOI may stand in a path and reads better in logs of both sides.
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
