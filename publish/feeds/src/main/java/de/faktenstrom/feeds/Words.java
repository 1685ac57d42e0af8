package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.events.WorkReference;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The few words that a feed adds to a text, in the text's language: English for English, otherwise
/// German.
enum Words {
  DE(
      Locale.GERMAN,
      "d. MMMM uuuu, HH:mm 'Uhr'",
      new Set(
          "Korrigiert am %s",
          "Quellen und Belege",
          "So zitieren",
          "Quelle",
          "Lizenz",
          "Fassung %d vom %s",
          "Zum ganzen Text")),
  EN(
      Locale.ENGLISH,
      "d MMMM uuuu, HH:mm z",
      new Set(
          "Corrected on %s",
          "Sources and references", "Cite as", "Source", "Licence", "Version %d of %s", "Read on"));

  private final Locale locale;
  private final DateTimeFormatter dates;
  private final Set set;

  Words(Locale locale, String dates, Set set) {
    this.locale = locale;
    this.dates = DateTimeFormatter.ofPattern(dates, locale).withZone(ZoneId.of("Europe/Berlin"));
    this.set = set;
  }

  static Words of(String language) {
    return language.equals("en") || language.startsWith("en-") ? EN : DE;
  }

  Locale locale() {
    return locale;
  }

  String date(Instant instant) {
    return dates.format(instant);
  }

  String corrected(Instant at) {
    return set.corrected.formatted(date(at));
  }

  String version(int version, Instant at) {
    return set.version.formatted(version, date(at));
  }

  String number(int version) {
    return (this == EN ? "Version " : "Fassung ") + version;
  }

  /// @param when what [#version] says
  String superseded(String when, boolean corrected) {
    if (this == EN) {
      return "You are reading "
          + when
          + (corrected ? ". It was corrected." : ". There is a newer one.");
    }
    return "Sie lesen " + when + (corrected ? ". Sie wurde korrigiert." : ". Es gibt eine neuere.");
  }

  String sources() {
    return set.sources;
  }

  String citeAs() {
    return set.citeAs;
  }

  String source() {
    return set.source;
  }

  String licence() {
    return set.licence;
  }

  String readOn() {
    return set.readOn;
  }

  String in(CiteAs citeAs) {
    return this == EN ? citeAs.en() : citeAs.de();
  }

  String in(Topic.Labels labels) {
    return this == EN ? labels.en() : labels.de();
  }

  /// The work that is cited where a registry knows it, and its kind and number, as readers know it.
  String reference(Citation citation) {
    Work known = citation.work();
    String work = known == null ? "" : WorkReference.of(known, locale.getLanguage());
    if (work.isEmpty()) {
      return name(citation);
    }
    boolean closed = ".?!…".indexOf(work.charAt(work.length() - 1)) >= 0;
    return work + (closed ? " " : ". ") + name(citation);
  }

  /// A citation's kind and number, as readers know it.
  String name(Citation citation) {
    return switch (citation.type()) {
      case "doi" -> "DOI " + citation.value();
      case "isbn" -> "ISBN " + citation.value();
      case "issn" -> "ISSN " + citation.value();
      case "orcid" -> "ORCID " + citation.value();
      case "arxiv" -> "arXiv " + citation.value();
      case "handle" -> "hdl:" + citation.value();
      case "eurostat" -> "Eurostat " + citation.value();
      case "genesis" -> (this == EN ? "Table " : "Tabelle ") + citation.value();
      default -> citation.value();
    };
  }

  private record Set(
      String corrected,
      String sources,
      String citeAs,
      String source,
      String licence,
      String version,
      String readOn) {}
}
