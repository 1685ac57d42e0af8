package de.faktenstrom.desk.console;

import de.faktenstrom.desk.expert.Expert;
import de.faktenstrom.enrich.events.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person as typed. Absent fields are null.
///
/// @param languages with commas between
/// @param works DOIs, bare or as links, a line each
record ExpertForm(
    @Nullable String name,
    @Nullable String affiliation,
    @Nullable String orcid,
    @Nullable String languages,
    @Nullable String works,
    @Nullable String note) {

  static final ExpertForm EMPTY = new ExpertForm("", "", "", "de", "", "");

  private static final int LINE = 200;
  private static final int TEXT = 5_000;
  private static final Pattern ORCID = Pattern.compile("(?:\\d{4}-){3}\\d{3}[\\dX]");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S{1,300}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  static ExpertForm of(Expert expert) {
    return new ExpertForm(
        expert.name(),
        expert.affiliation(),
        Objects.requireNonNullElse(expert.orcid(), ""),
        String.join(", ", expert.languages()),
        String.join("\n", expert.works()),
        expert.note());
  }

  /// What came of reading.
  sealed interface Read {

    record Clear(Expert expert) implements Read {}

    /// @param field it concerns
    /// @param key of the message
    record Wrong(String field, String key) implements Read {}
  }

  /// @param topics as they are; the form does not hold them
  Read read(UUID id, List<Topic> topics, LocalDate today, String by) {
    String who = line(name);
    String number = text(orcid).replaceFirst("^https?://orcid\\.org/", "").toUpperCase(Locale.ROOT);
    List<String> spoken = parts(text(languages).toLowerCase(Locale.ROOT), "[\\s,;]+");
    List<String> dois =
        parts(text(works), "\\s+").stream()
            .map(doi -> doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:)", ""))
            .map(doi -> doi.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (who.isEmpty() || who.length() > LINE) {
      return new Read.Wrong("name", "experts.wrong.name");
    }
    if (line(affiliation).length() > LINE) {
      return new Read.Wrong("affiliation", "experts.wrong.affiliation");
    }
    if (!number.isEmpty() && !isOrcid(number)) {
      return new Read.Wrong("orcid", "experts.wrong.orcid");
    }
    if (!spoken.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
      return new Read.Wrong("languages", "experts.wrong.languages");
    }
    if (dois.size() > TEXT || !dois.stream().allMatch(doi -> DOI.matcher(doi).matches())) {
      return new Read.Wrong("works", "experts.wrong.works");
    }
    if (text(note).length() > TEXT) {
      return new Read.Wrong("note", "experts.wrong.note");
    }
    return new Read.Clear(
        new Expert(
            id,
            who,
            line(affiliation),
            number.isEmpty() ? null : number,
            topics,
            spoken,
            dois,
            text(note),
            today,
            by));
  }

  /// With its check digit (ISO 7064, MOD 11-2).
  private static boolean isOrcid(String number) {
    if (!ORCID.matcher(number).matches()) {
      return false;
    }
    int total = 0;
    for (char digit : number.substring(0, number.length() - 1).replace("-", "").toCharArray()) {
      total = (total + Character.digit(digit, 10)) * 2;
    }
    int check = (12 - total % 11) % 11;
    return number.endsWith(check == 10 ? "X" : Integer.toString(check));
  }

  private static List<String> parts(String text, String between) {
    return Arrays.stream(text.split(between)).filter(part -> !part.isEmpty()).distinct().toList();
  }

  private static String line(@Nullable String text) {
    return text(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "").strip();
  }
}
