package de.faktenstrom.ingest.mail.embargo;

import java.util.List;
import java.util.stream.Stream;

/// What of a mail is looked at.
///
/// @param letter subject and body as lines; what they quote of earlier mails does not count
/// @param enclosed texts of its attachments; what they quote does, it was put there to be read
/// @param names of its attachments, as words
/// @param closed whether there is an attachment beside them that cannot be read
public record Passages(String letter, List<String> enclosed, List<String> names, boolean closed) {

  /// A mail without attachments.
  public static Passages of(String letter) {
    return new Passages(letter, List.of(), List.of(), false);
  }

  /// All of it, each text as far as it is looked at.
  List<String> all() {
    return Stream.concat(
            Stream.of(Quoted.without(bounded(letter))),
            Stream.concat(enclosed.stream(), names.stream()).map(Passages::bounded))
        .toList();
  }

  /// Those in which the word alone is enough to ask: nobody puts it into a file's name without a
  /// reason, and what cannot be read may say the rest.
  List<String> telling() {
    return closed ? all() : names;
  }

  private static String bounded(String text) {
    return text.length() > EmbargoLine.MOST ? text.substring(0, EmbargoLine.MOST) : text;
  }
}
