package de.faktenstrom.enrich.resolve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who is asked about works. [#toString] is the name in settings, tables and events.
public enum Registry {
  /// Says which agency a DOI is registered with (DOI Handbook, "Which RA?").
  DOI("https://doi.org/doiRA/"),
  /// REST API, `/works/{doi}`.
  CROSSREF("https://api.crossref.org/works/"),
  /// REST API, `/dois/{doi}`, JSON:API.
  DATACITE("https://api.datacite.org/dois/"),
  /// `/works/doi:{doi}`: knows works of all agencies, a little of each.
  OPENALEX("https://api.openalex.org/works/"),
  /// German National Library, SRU 1.1 with MARC21-xml.
  DNB("https://services.dnb.de/sru/dnb");

  /// Between two questions of all instances together; all of them allow more.
  static final Duration PACE = Duration.ofMillis(500);

  private final String address;

  Registry(String address) {
    this.address = address;
  }

  /// Where it is asked, if nothing else is set.
  public String address() {
    return address;
  }

  public static Optional<Registry> of(String name) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
