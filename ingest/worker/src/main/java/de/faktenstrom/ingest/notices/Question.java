package de.faktenstrom.ingest.notices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The requests for a list (Crossref REST API, `/works`; DataCite REST API, `/dois`).
final class Question {

  private static final int ROWS = 100;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);

  private Question() {}

  /// @param root of the registry's interface
  /// @param mailto whom Crossref may write to
  static URI of(Registry registry, String root, Listing listing, @Nullable String mailto) {
    return switch (registry) {
      case CROSSREF -> at(root, "works", crossref(listing, mailto));
      case DATACITE -> at(root, "dois", datacite(listing));
    };
  }

  private static Map<String, String> crossref(Listing listing, @Nullable String mailto) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("filter", "is-update:true,from-index-date:" + HOUR.format(listing.from()));
    arguments.put("select", "DOI,title,update-to,indexed");
    arguments.put("sort", "indexed");
    arguments.put("order", "asc");
    arguments.put("rows", String.valueOf(ROWS));
    arguments.put("cursor", listing.cursor() == null ? "*" : listing.cursor());
    if (mailto != null) {
      arguments.put("mailto", mailto);
    }
    return arguments;
  }

  private static Map<String, String> datacite(Listing listing) {
    Instant from = listing.from().truncatedTo(ChronoUnit.HOURS);
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put(
        "query",
        ("updated:[%s TO *] AND (relatedIdentifiers.relationType:"
                + "(IsObsoletedBy OR IsPreviousVersionOf OR Obsoletes OR IsNewVersionOf)"
                + " OR dates.dateType:Withdrawn)")
            .formatted(from));
    arguments.put("fields[dois]", "doi,titles,relatedIdentifiers,dates,registered");
    arguments.put("disable-facets", "true");
    arguments.put("page[size]", String.valueOf(ROWS));
    arguments.put("page[cursor]", listing.cursor() == null ? "1" : listing.cursor());
    return arguments;
  }

  private static URI at(String root, String path, Map<String, String> arguments) {
    String query =
        arguments.entrySet().stream()
            .map(argument -> encoded(argument.getKey()) + "=" + encoded(argument.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(root + (root.endsWith("/") ? "" : "/") + path + "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
