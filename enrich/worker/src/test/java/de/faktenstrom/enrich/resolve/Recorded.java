package de.faktenstrom.enrich.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Answers as the services' documentation describes them, about works that do not exist.
final class Recorded {

  static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");
  static final Sought DOI = new Sought("doi", "10.5555/beispiel.2021.7");
  static final Sought BOOK = new Sought("isbn", "9783161484100");
  static final Sought THESIS = new Sought("urn-nbn", "urn:nbn:de:gbv:089-3321752945");

  /// One of each registry, and for which question.
  static final Map<String, Registry> FILES =
      Map.of(
          "crossref.json", Registry.CROSSREF,
          "datacite.json", Registry.DATACITE,
          "openalex.json", Registry.OPENALEX,
          "dnb.xml", Registry.DNB);

  private Recorded() {}

  static byte[] bytes(String file) {
    try (InputStream in = Recorded.class.getResourceAsStream("/resolve/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static Reading read(Registry registry, byte[] document) {
    return Enquiry.read(registry, registry == Registry.DNB ? BOOK : DOI, document, ASKED);
  }
}
