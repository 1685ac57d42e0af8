package de.faktenstrom.ingest.mail.embargo;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Earlier mails that an answer quotes. What is forwarded is not quoted: it is what the mail is
/// about.
final class Quoted {

  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)\\s*(?:-{2,} ?(?:ursprüngliche nachricht|original message) ?-{2,}|(?:gesendet|sent):.{0,200}"
              + "|(?:am|on) .{0,60}\\d{1,2}[:.]\\d{2}.{0,120} (?:schrieb|wrote)\\b.{0,120}:)\\s*");

  private static final Pattern FORWARDED = Pattern.compile("(?i)\\s*(?:wg|fw|fwd|wl):");

  private Quoted() {}

  /// The text up to where the first quoted mail begins, without lines that are marked as quoted.
  ///
  /// @param text its first line is the subject
  static String without(String text) {
    boolean forwarded = FORWARDED.matcher(text).lookingAt();
    return text.lines()
        .takeWhile(line -> forwarded || line.length() > 400 || !FIRST.matcher(line).matches())
        .filter(line -> !line.stripLeading().startsWith(">"))
        .collect(Collectors.joining("\n"));
  }
}
