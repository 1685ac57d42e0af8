package de.faktenstrom.ingest.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON with nothing after it and no name twice, or a refusal that says where it is wrong.
final class StrictJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      String at =
          e.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new RefusedException(
          400,
          "The body is not valid JSON%s: %s.".formatted(at, shown(said(e))),
          e.getLocation() == null
              ? "Das ist kein gültiges JSON."
              : "Das JSON ist in Zeile %d ungültig.".formatted(e.getLocation().getLineNr()));
    }
  }

  private static String said(JacksonException e) {
    String message = e.getOriginalMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    // What stands in brackets at the end are places and settings inside the reader.
    String plain = first.replaceFirst("\\s*(\\((start marker at|from `).*|, from `.*)$", "");
    return plain.isEmpty() ? "malformed" : plain;
  }

  /// Fit to be repeated to its sender.
  static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}]", " ");
    return plain.length() > 200 ? plain.substring(0, 200) : plain;
  }
}
