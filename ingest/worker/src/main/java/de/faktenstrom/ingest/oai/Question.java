package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.oai.Reply.Token;
import de.faktenstrom.ingest.source.OaiAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The requests of a harvest (OAI-PMH 2.0 sections 3.1.1, 4.2 and 4.5).
final class Question {

  private Question() {}

  static URI identify(OaiAddress address) {
    return at(address, List.of("verb=Identify"));
  }

  /// A token is asked for alone: it is an exclusive argument.
  static URI records(OaiAddress address, Listing listing) {
    Token token = listing.token();
    List<String> arguments = new ArrayList<>();
    arguments.add("verb=ListRecords");
    if (token != null) {
      arguments.add(argument("resumptionToken", token.value()));
      return at(address, arguments);
    }
    arguments.add(argument("metadataPrefix", address.prefix()));
    if (address.set() != null) {
      arguments.add(argument("set", address.set()));
    }
    Instant from = listing.from();
    if (from != null) {
      arguments.add(argument("from", listing.granularity().from(from)));
    }
    return at(address, arguments);
  }

  private static URI at(OaiAddress address, List<String> arguments) {
    String joint = address.base().getRawQuery() == null ? "?" : "&";
    return URI.create(address.base() + joint + String.join("&", arguments));
  }

  /// A space as `%20`: not every repository reads forms (section 3.1.1.3).
  private static String argument(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
