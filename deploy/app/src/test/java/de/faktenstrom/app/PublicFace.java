package de.faktenstrom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that readers and a partner can see of a running program: pages, sitemap, every feed in each
/// format, the items' permalinks, and the partner's events.
final class PublicFace {

  private static final Pattern LISTED = Pattern.compile("(?:xml|html)Url=\"([^\"]+)\"");

  private final HttpClient http;
  private final URI base;
  private final String partnerToken;

  PublicFace(HttpClient http, URI base, String partnerToken) {
    this.http = http;
    this.base = base;
    this.partnerToken = partnerToken;
  }

  /// What each address answers: status, validator and a hash of the bytes.
  ///
  /// @param items ids whose permalinks are looked at too
  Map<String, String> of(List<String> items) throws Exception {
    Map<String, String> seen = new TreeMap<>();
    for (String address : addresses(items)) {
      seen.put(address, fingerprint(get(address, null)));
    }
    String events = "/api/v1/events?limit=500";
    seen.put(events, fingerprint(get(events, partnerToken)));
    return seen;
  }

  /// The body that anybody gets.
  HttpResponse<byte[]> get(String address) throws Exception {
    return get(address, null);
  }

  private List<String> addresses(List<String> items) throws Exception {
    String opml = new String(get("/feeds/opml.opml", null).body(), StandardCharsets.UTF_8);
    Stream<String> listed =
        LISTED.matcher(opml).results().map(found -> found.group(1)).flatMap(PublicFace::formats);
    Stream<String> links =
        items.stream().flatMap(id -> Stream.of("/beitrag/" + id, "/beitrag/" + id + ".json"));
    return Stream.of(Stream.of("/", "/sitemap.xml", "/feeds/opml.opml"), listed, links)
        .flatMap(all -> all)
        .distinct()
        .toList();
  }

  private static Stream<String> formats(String address) {
    return address.endsWith(".atom")
        ? Stream.of(".atom", ".rss", ".json")
            .map(format -> address.replaceFirst("\\.atom$", format))
        : Stream.of(address);
  }

  private HttpResponse<byte[]> get(String address, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(address)).header("Accept-Language", "de");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String fingerprint(HttpResponse<byte[]> answer) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
    return "%d %s %s"
        .formatted(
            answer.statusCode(),
            answer.headers().firstValue("ETag").orElse("-"),
            HexFormat.of().formatHex(hash, 0, 8));
  }
}
