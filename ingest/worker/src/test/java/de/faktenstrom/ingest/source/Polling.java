package de.faktenstrom.ingest.source;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Sources on somebody's server, read when the test wants.
public final class Polling implements AutoCloseable {

  private final Workshop workshop = new Workshop();
  private final Site site = new Site();
  private final Views views = workshop.bean(Views.class);

  public Workshop workshop() {
    return workshop;
  }

  public Site site() {
    return site;
  }

  public UUID source(String path) {
    return create(site.url(path));
  }

  UUID create(String url) {
    return create(url, "review");
  }

  /// A source whose items are released at once.
  UUID trusted(String path) {
    return create(site.url(path), "release");
  }

  private UUID create(String url, String trust) {
    String json =
        "{\"name\":\"S\",\"kind\":\"feed\",\"url\":\"%s\",\"trust\":\"%s\",\"intervalSeconds\":60}"
            .formatted(url, trust);
    return workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  /// Stops or resumes.
  public void state(UUID source, String state) {
    int version = views.source(source).version();
    workshop
        .bean(SourceDesk.class)
        .change(
            version,
            source,
            "{\"state\":\"%s\"}".formatted(state).getBytes(StandardCharsets.UTF_8),
            "\"" + version + "\"");
  }

  /// As the timer would when the source falls due.
  public void poll(UUID source) {
    long before = attempts(source);
    do { // another source of the same host may be first
      Instant due = views.source(source).nextFetch();
      if (workshop.clock().instant().isBefore(due)) {
        workshop.clock().advance(Duration.between(workshop.clock().instant(), due));
      }
      workshop.bean(Poller.class).pollDue();
      await().atMost(Duration.ofSeconds(20)).until(() -> workshop.bean(Poller.class).idle());
    } while (attempts(source) == before && "active".equals(views.source(source).state()));
  }

  private long attempts(UUID source) {
    return workshop
        .jdbc()
        .sql("select count(*) from ingest.fetch where source = ?")
        .param(source)
        .query(Long.class)
        .single();
  }

  public Duration untilNext(UUID source) {
    return Duration.between(workshop.clock().instant(), views.source(source).nextFetch());
  }

  /// The latest first.
  public List<String> outcomes(UUID source) {
    return views.fetches(source, Long.MAX_VALUE, 50).stream().map(FetchView::outcome).toList();
  }

  public static String item(String id, String title) {
    return item(id, title, "https://site.example/" + id);
  }

  static String item(String id, String title, String link) {
    return "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid><description>Text</description></item>"
        .formatted(title, link, id);
  }

  public static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>T</title><link>https://site.example/</link><description>D</description>"
        + Arrays.stream(items).collect(Collectors.joining())
        + "</channel></rss>";
  }

  @Override
  public void close() {
    site.close();
    workshop.close();
  }
}
