package de.faktenstrom.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/// A statistical office that offers one table as flat CSV of GENESIS; its values can be changed.
final class TableSite implements AutoCloseable {

  private static final String HEAD =
      "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
          + "1_variable_attribute_code;1_variable_attribute_label;value;value_unit;"
          + "value_variable_code;value_variable_label;value_q\n";

  private final HttpServer server;
  private volatile String table = "";

  /// Of this run alone: the tests' log is shared.
  final String code =
      "9%04d-%04d"
          .formatted(
              ThreadLocalRandom.current().nextInt(10_000),
              ThreadLocalRandom.current().nextInt(10_000));

  TableSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/table.csv",
        exchange -> {
          byte[] bytes = table.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/csv");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/table.csv");
  }

  /// From now on.
  void has(int cologne, int bonn) {
    table =
        HEAD
            + row("2023-12-31", "05315", "Köln, kreisfreie Stadt", 37_212)
            + row("2023-12-31", "05314", "Bonn, kreisfreie Stadt", 9_870)
            + row("2024-12-31", "05315", "Köln, kreisfreie Stadt", cologne)
            + row("2024-12-31", "05314", "Bonn, kreisfreie Stadt", bonn);
  }

  /// A file that broke off.
  void hasHalf() {
    table =
        HEAD
            + row("2023-12-31", "05315", "Köln, kreisfreie Stadt", 37_212)
            + row("2023-12-31", "05314", "Bonn, kreisfreie Stadt", 9_870)
            + row("2024-12-31", "05315", "Köln, kreisfreie Stadt", 39_990);
  }

  private static String row(String day, String key, String district, int value) {
    return "12531;Schutzsuchende;STAG;Stichtag;%s;KREISE;Kreise;%s;%s;%d;Anzahl;BEV030;Schutzsuchende;\n"
        .formatted(day, key, district, value);
  }

  /// How the source is set up at the API.
  String source() {
    return """
    {"name": "Tabelle %s", "kind": "table", "url": "%s", "intervalSeconds": 3600, "table": {
      "code": "%s", "format": "genesis-csv", "wording": {"title": "Schutzsuchende nach Kreisen",
      "publisher": "Statistisches Bundesamt", "population": "Schutzsuchende", "verb": "lebten",
      "place": "in Köln", "focus": {"KREISE": "05315"}}}}
    """
        .formatted(code, url(), code);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
