package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Dataset.Coverage;
import de.faktenstrom.ingest.catalogue.Dataset.Distribution;
import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.catalogue.Reply.Refused;
import de.faktenstrom.ingest.catalogue.Reply.Unreadable;
import de.faktenstrom.ingest.item.Plain;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// CKAN's Action API 3, `package_search`: the datasets changed last come first.
final class Ckan {

  static final int ROWS = 100;

  /// Fewer than a page has: what is deleted while the list is read moves the rest to the front.
  private static final int STEP = 90;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(1 << 20)
                          .build())
                  .build())
          .build();

  private Ckan() {}

  /// @param from offset of the page, absent for the first
  static URI question(String url, @Nullable String query, @Nullable String from) {
    String base = url.split("[?#]", 2)[0].replaceFirst("/api/(3|action)(/.*)?$", "");
    String asked =
        (base.endsWith("/") ? base : base + "/")
            + "api/3/action/package_search?sort=metadata_modified%20desc&rows="
            + ROWS
            + "&start="
            + (from == null ? "0" : from);
    return URI.create(
        query == null
            ? asked
            : asked
                + "&fq="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /// @param site where the datasets' pages are
  /// @param from offset that was asked for
  static Reply read(byte[] document, URI site, @Nullable String from) {
    JsonNode answer;
    try {
      answer = JSON.readTree(document);
    } catch (JacksonException _) {
      return new Unreadable(
          looksLikeHtml(document)
              ? "Die Antwort ist eine Webseite und nicht die Schnittstelle von CKAN."
              : "Die Antwort ist kein vollständiges JSON.");
    }
    if (!answer.path("success").asBoolean(false)) {
      String said = text(answer.path("error"), "message");
      return new Refused(
          "Der Katalog lehnt die Anfrage ab."
              + (said == null ? "" : " Er schreibt: " + Plain.cut(said, 200)));
    }
    JsonNode results = answer.path("result").path("results");
    return results.isArray()
        ? page(answer.path("result"), site, from == null ? 0 : Integer.parseInt(from))
        : new Unreadable("In der Antwort fehlt die Liste der Datensätze (result.results).");
  }

  private static boolean looksLikeHtml(byte[] document) {
    String begin =
        new String(document, 0, Math.min(200, document.length), StandardCharsets.ISO_8859_1);
    return begin.stripLeading().startsWith("<");
  }

  private static Reply page(JsonNode result, URI site, int from) {
    JsonNode results = result.path("results");
    if (results.size() > 10 * ROWS) {
      return new Unreadable("Die Seite hat mehr als %d Datensätze.".formatted(10 * ROWS));
    }
    List<Dataset> datasets = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (JsonNode one : results) {
      Dataset dataset = dataset(one, site);
      if (dataset == null) {
        problems.add("Ein Datensatz ab Stelle %d hat keine Kennung.".formatted(from));
      } else {
        datasets.add(dataset);
      }
    }
    long total = result.path("count").asLong(0);
    // Some servers give fewer than are asked for.
    boolean over = results.isEmpty() || from + results.size() >= total;
    int step = Math.max(1, Math.min(STEP, results.size()));
    return new Page(
        List.copyOf(datasets),
        over ? null : Integer.toString(from + step),
        total,
        List.copyOf(problems));
  }

  private static @Nullable Dataset dataset(JsonNode one, URI site) {
    String id = text(one, "id");
    if (id == null) {
      return null;
    }
    String name = text(one, "name");
    String title = text(one, "title");
    return new Dataset(
        id,
        title == null ? Objects.requireNonNullElse(name, id) : title,
        Objects.requireNonNullElse(text(one, "notes"), ""),
        publisher(one),
        licences(one),
        coverage(one),
        distributions(one),
        page(one, site, name == null ? id : name),
        first(text(one, "language"), extra(one, "language")),
        keywords(one),
        first(extra(one, "issued"), text(one, "metadata_created")),
        Stamp.of(text(one, "metadata_modified")));
  }

  /// DCAT's own landing page, or the dataset's page in the catalogue.
  private static @Nullable String page(JsonNode one, URI site, String name) {
    String page = first(text(one, "url"), extra(one, "landing_page"));
    return page != null && page.matches("(?i)https?://.+")
        ? page
        : site + "dataset/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static @Nullable String publisher(JsonNode one) {
    return first(
        extra(one, "publisher_name"),
        first(text(one.path("organization"), "title"), text(one, "author")));
  }

  /// Of the dataset, and where it says none of its files.
  private static List<String> licences(JsonNode one) {
    String own = first(text(one, "license_title"), text(one, "license_id"));
    Stream<String> all =
        own != null
            ? Stream.of(own)
            : one.path("resources")
                .valueStream()
                .map(file -> text(file, "license"))
                .filter(Objects::nonNull);
    return all.distinct().limit(10).toList();
  }

  private static @Nullable Coverage coverage(JsonNode one) {
    String from = first(extra(one, "temporal_start"), text(one, "temporal_start"));
    String to = first(extra(one, "temporal_end"), text(one, "temporal_end"));
    return from == null && to == null ? null : new Coverage(from, to);
  }

  private static List<Distribution> distributions(JsonNode one) {
    return one.path("resources")
        .valueStream()
        .map(Ckan::distribution)
        .filter(Objects::nonNull)
        .limit(Dataset.MOST_DISTRIBUTIONS)
        .toList();
  }

  private static @Nullable Distribution distribution(JsonNode file) {
    String url = text(file, "url");
    return url == null
        ? null
        : new Distribution(text(file, "name"), url, Formats.of(text(file, "format")));
  }

  private static List<String> keywords(JsonNode one) {
    return one.path("tags")
        .valueStream()
        .map(tag -> first(text(tag, "display_name"), text(tag, "name")))
        .filter(Objects::nonNull)
        .toList();
  }

  /// A further field, which is a list of keys and values.
  private static @Nullable String extra(JsonNode one, String key) {
    return one.path("extras")
        .valueStream()
        .filter(extra -> key.equals(text(extra, "key")))
        .map(extra -> text(extra, "value"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? Plain.orAbsent(value.stringValue().strip()) : null;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
