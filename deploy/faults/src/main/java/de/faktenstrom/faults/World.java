package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All that stands around the program: partners, a mail server, somebody's feed, repository and
/// tables, a reader of feeds.
///
/// @param partners ids by name
record World(
    Program program,
    Api api,
    Partner partner,
    SmtpSink mail,
    FeedSource source,
    Archive archive,
    Tables tables,
    FeedReader reader,
    Map<String, String> partners)
    implements AutoCloseable {

  static final List<String> ENDPOINTS = List.of("zeitung", "zeitung-archiv", "rundfunk");
  static final List<String> READERS =
      List.of("eins@leser.example", "zwei@leser.example", "drei@leser.example");

  /// A fresh home with the program running in it, and everybody known to it.
  static World open(Path launcher, Path home) throws IOException {
    var mail = new SmtpSink();
    var program = new Program(launcher, home, mail.port());
    var api = new Api(program.port());
    var world =
        new World(
            program,
            api,
            new Partner(),
            mail,
            new FeedSource(),
            new Archive(),
            new Tables(),
            new FeedReader(api),
            new ConcurrentHashMap<>());
    try {
      world.begin();
      return world;
    } catch (IOException | IllegalStateException e) {
      world.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    program.start(null);
    if (!ready()) {
      throw new IOException("The program does not start; see " + program.log());
    }
    setUp();
  }

  /// Waits until the program answers; false where it ended before.
  boolean ready() {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    while (System.nanoTime() < end && program.isAlive()) {
      if (api.health().good()) {
        return true;
      }
      Api.pause(200);
    }
    return false;
  }

  private void setUp() {
    endpoint("Zeitung", "zeitung");
    endpoint("Zeitung", "zeitung-archiv");
    endpoint("Rundfunk", "rundfunk");
    source("Fremde Zahlen", "feed", source.address());
    source("Ablage", "directory", "ablage");
    source("Archiv", "oai", archive.address());
    for (String code : Tables.CODES) {
      api.post("/api/v1/sources", tables.source(code), "source-table-" + code);
    }
    for (String address : READERS) {
      api.post("/api/v1/subscriptions", Map.of("email", address, "rhythm", "at_once"), "", 200);
    }
    for (String address : READERS) {
      confirm(address);
    }
  }

  private void endpoint(String name, String endpoint) {
    String id =
        partners.computeIfAbsent(
            name,
            _ -> api.post("/api/v1/partners", Map.of("name", name), name).path("id").asString());
    var made =
        api.post(
            "/api/v1/partners/" + id + "/endpoints",
            Map.of("url", partner.address(endpoint)),
            endpoint);
    partner.trust(endpoint, made.path("secret").asString());
  }

  private void source(String name, String kind, String url) {
    api.post(
        "/api/v1/sources",
        Map.of(
            "name",
            name,
            "kind",
            kind,
            "url",
            url,
            "trust",
            "release",
            "intervalSeconds",
            5,
            "itemKind",
            "facts"),
        "source-" + kind);
  }

  private void confirm(String address) {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var token =
          mail.mails().stream()
              .filter(each -> each.recipient().equals(address))
              .flatMap(each -> each.token().stream())
              .findFirst();
      if (token.isPresent()) {
        api.post("/newsletter/bestaetigen?token=" + token.get(), Map.of(), "", 200);
        return;
      }
      Api.pause(200);
    }
    throw new IllegalStateException("no confirmation mail to " + address);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    program.close();
    partner.close();
    mail.close();
    source.close();
    archive.close();
    tables.close();
  }
}
