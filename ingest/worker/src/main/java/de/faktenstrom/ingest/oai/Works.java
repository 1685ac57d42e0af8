package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.item.CanonicalUrl;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the work behind a record is to be found.
final class Works {

  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi:\\s*|info:doi/|https?://(?:dx\\.|www\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S*[^\\s.,;])[.,;]?");
  private static final Pattern URN =
      Pattern.compile(
          "(?i)(?:https?://(?:www\\.)?nbn-resolving\\.(?:org|de)/)?(urn:nbn:[a-z]{2}:[\\w:.-]*\\w)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");

  private Works() {}

  /// The canonical link of what the identifiers name: a DOI before a URN:NBN before an address.
  /// Absent where they name nothing that can be opened.
  static @Nullable String link(List<String> identifiers) {
    List<Function<String, @Nullable String>> ways = List.of(Works::doi, Works::urn, Works::address);
    for (Function<String, @Nullable String> way : ways) {
      String link =
          identifiers.stream()
              .map(identifier -> way.apply(identifier.strip()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (link != null) {
        return link;
      }
    }
    return null;
  }

  private static @Nullable String doi(String identifier) {
    Matcher doi = DOI.matcher(identifier);
    return doi.matches()
        ? CanonicalUrl.of(
            "https://doi.org/" + doi.group(1).replace("#", "%23").replace("?", "%3F"), null)
        : null;
  }

  private static @Nullable String urn(String identifier) {
    Matcher urn = URN.matcher(identifier);
    return urn.matches()
        ? CanonicalUrl.of("https://nbn-resolving.org/" + urn.group(1), null)
        : null;
  }

  private static @Nullable String address(String identifier) {
    return WEB.matcher(identifier).matches() ? CanonicalUrl.of(identifier, null) : null;
  }
}
