package de.faktenstrom.faults;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody else's repository (OAI-PMH 2.0), which grows. It gives one record a page, and stamps
/// the record before anew with each that comes, so that most are listed twice.
final class Archive implements AutoCloseable {

  private static final String XML = "text/xml";

  private final Web web = new Web().at("/oai", XML, this::answer);
  private final List<Holding> holdings = new ArrayList<>();

  /// @param stamp to the second
  private record Holding(String id, Instant stamp, String headline) {}

  Archive() throws IOException {}

  String address() {
    return web.address("/oai");
  }

  synchronized void add(String id, String headline) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    if (!holdings.isEmpty()) {
      Holding last = holdings.removeLast();
      holdings.addLast(new Holding(last.id, now, last.headline));
    }
    holdings.addLast(new Holding(id, now, headline));
  }

  private String answer(Map<String, String> arguments) {
    return """
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>%s</responseDate>
    <request>http://archive.example/oai</request>%s</OAI-PMH>
    """
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            "Identify".equals(arguments.get("verb")) ? identity() : list(arguments));
  }

  private static String identity() {
    return """
    <Identify><repositoryName>Archiv</repositoryName><baseURL>http://archive.example/oai</baseURL>
    <protocolVersion>2.0</protocolVersion><adminEmail>archive@example.org</adminEmail>
    <earliestDatestamp>2000-01-01T00:00:00Z</earliestDatestamp><deletedRecord>persistent</deletedRecord>
    <granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>
    """;
  }

  /// A token is the place in the list and where the list began.
  private synchronized String list(Map<String, String> arguments) {
    String[] token = arguments.getOrDefault("resumptionToken", "0!").split("!", 2);
    String from = arguments.getOrDefault("from", token[1]);
    List<Holding> listed =
        holdings.stream()
            .filter(holding -> from.isEmpty() || !holding.stamp.isBefore(Instant.parse(from)))
            .toList();
    int place = Integer.parseInt(token[0]);
    if (place >= listed.size()) {
      return "<error code=\"noRecordsMatch\">nothing</error>";
    }
    String next = place + 1 == listed.size() ? "" : (place + 1) + "!" + from;
    return "<ListRecords>%s<resumptionToken>%s</resumptionToken></ListRecords>"
        .formatted(record(listed.get(place)), next);
  }

  private static String record(Holding holding) {
    return """
    <record><header><identifier>oai:archive.example:%s</identifier><datestamp>%s</datestamp></header>
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>
    <dc:description>Im Jahr 2024: %s.</dc:description></oai_dc:dc></metadata></record>
    """
        .formatted(holding.id, holding.stamp, holding.headline, holding.headline);
  }

  @Override
  public void close() {
    web.close();
  }
}
