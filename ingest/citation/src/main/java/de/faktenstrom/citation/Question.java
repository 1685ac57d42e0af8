package de.faktenstrom.citation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How somebody wants a work cited, as it came in; what is not said is absent.
///
/// @param style see [Style#slug]; otherwise DataCite's
/// @param language `de` or `en`; otherwise German
/// @param form see [Form#slug]; otherwise plain text
public record Question(@Nullable String style, @Nullable String language, @Nullable String form) {

  /// What was asked for, or why it cannot be had.
  sealed interface Understood permits Wanted, Answer.Refused {}

  record Wanted(Style style, Language language, Form form) implements Understood {}

  Understood understand() {
    if (style != null && Style.of(style).isEmpty()) {
      return unknown("Stil", "style", style, Stream.of(Style.values()).map(Style::slug));
    }
    if (language != null && !language.equals("de") && !language.equals("en")) {
      return unknown("Sprache", "language", language, Stream.of("de", "en"));
    }
    if (form != null && Form.of(form).isEmpty()) {
      return unknown("Format", "format", form, Arrays.stream(Form.values()).map(Form::slug));
    }
    return new Wanted(
        style == null ? Style.DATACITE : Style.of(style).orElseThrow(),
        "en".equals(language) ? Language.EN : Language.DE,
        form == null ? Form.TEXT : Form.of(form).orElseThrow());
  }

  private static Answer.Refused unknown(
      String german, String english, String value, Stream<String> known) {
    String choice = known.collect(Collectors.joining(", "));
    String said = value.replaceAll("[^\\p{L}\\p{N}._-]", "?");
    String quoted = said.length() > 40 ? said.substring(0, 40) + "…" : said;
    return new Answer.Refused(
        "„%s“ ist als %s unbekannt. Möglich sind: %s.".formatted(quoted, german, choice),
        "\"%s\" is not a known %s. Known are: %s.".formatted(quoted, english, choice));
  }
}
