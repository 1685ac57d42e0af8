package de.faktenstrom.ingest.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a repository holds, and what it answers to whom.
final class Archive {

  static final String OAI =
      "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>%s</responseDate>"
          + "<request>http://archive.example/oai</request>%s</OAI-PMH>";

  private final Granularity granularity;
  private final IntUnaryOperator pageSize;
  private final Supplier<Instant> now;
  private final List<Holding> holdings = new ArrayList<>();

  record Holding(String id, Instant datestamp, String title, boolean deleted) {}

  /// @param pageSize of the page that begins at a place in the list
  Archive(Granularity granularity, IntUnaryOperator pageSize, Supplier<Instant> now) {
    this.granularity = granularity;
    this.pageSize = pageSize;
    this.now = now;
  }

  /// Puts a record at the end of the list, in the place of any other of that id.
  void put(String id, String datestamp, String title) {
    put(new Holding(id, Granularity.time(datestamp), title, false));
  }

  void put(Holding holding) {
    holdings.removeIf(other -> other.id.equals(holding.id));
    holdings.add(holding);
  }

  void delete(String id, String datestamp) {
    put(new Holding(id, Granularity.time(datestamp), "", true));
  }

  String answer(Map<String, String> arguments) {
    return switch (arguments.getOrDefault("verb", "")) {
      case "Identify" -> document(identity());
      case "ListRecords" -> list(arguments);
      default -> error("badVerb");
    };
  }

  String error(String code) {
    return document("<error code=\"" + code + "\">so it is</error>");
  }

  private String document(String content) {
    return OAI.formatted(now.get(), content);
  }

  private String identity() {
    return """
    <Identify><repositoryName>Archiv</repositoryName><baseURL>http://archive.example/oai</baseURL>
    <protocolVersion>2.0</protocolVersion><adminEmail>archive@example.org</adminEmail>
    <earliestDatestamp>2000-01-01</earliestDatestamp><deletedRecord>persistent</deletedRecord>
    <granularity>%s</granularity></Identify>\
    """
        .formatted(granularity == Granularity.DAY ? "YYYY-MM-DD" : "YYYY-MM-DDThh:mm:ssZ");
  }

  /// A token is `offset/from`.
  private String list(Map<String, String> arguments) {
    String token = arguments.get("resumptionToken");
    if (token != null && arguments.size() > 2) {
      return error("badArgument");
    }
    String from =
        token == null
            ? arguments.getOrDefault("from", "")
            : token.substring(token.indexOf('/') + 1);
    if (granularity == Granularity.DAY && from.length() > 10) {
      return error("badArgument");
    }
    int offset = token == null ? 0 : Integer.parseInt(token.substring(0, token.indexOf('/')));
    List<Holding> matching = from(from);
    return matching.isEmpty() ? error("noRecordsMatch") : page(matching, offset, from);
  }

  private List<Holding> from(String from) {
    Instant first = from.isEmpty() ? Instant.MIN : Granularity.time(from);
    return holdings.stream().filter(h -> !stamp(h).isBefore(first)).toList();
  }

  private Instant stamp(Holding holding) {
    return Granularity.time(granularity.from(holding.datestamp));
  }

  private String page(List<Holding> matching, int offset, String from) {
    int end = Math.min(matching.size(), offset + Math.max(1, pageSize.applyAsInt(offset)));
    String records =
        matching.subList(offset, end).stream().map(this::record).collect(Collectors.joining());
    String next = end == matching.size() ? "" : end + "/" + from;
    return document(
        "<ListRecords>%s<resumptionToken completeListSize=\"%d\" cursor=\"%d\">%s</resumptionToken></ListRecords>"
            .formatted(records, matching.size(), offset, next));
  }

  private String record(Holding holding) {
    String header =
        "<header%s><identifier>%s</identifier><datestamp>%s</datestamp></header>"
            .formatted(
                holding.deleted ? " status=\"deleted\"" : "",
                holding.id,
                granularity.from(holding.datestamp));
    String metadata =
        "<metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></oai_dc:dc></metadata>"
            .formatted(holding.title);
    return "<record>" + header + (holding.deleted ? "" : metadata) + "</record>";
  }
}
