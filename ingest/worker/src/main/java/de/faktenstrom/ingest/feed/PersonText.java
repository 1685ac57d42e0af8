package de.faktenstrom.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the ways in which RSS and Dublin Core write a person on one line: `Name (mail)`, `mail
/// (Name)`, `Name <mail>`, or either alone.
final class PersonText {

  private static final Pattern MAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|<\\s*>|\\[\\s*]");
  private static final Pattern WITHIN_BRACKETS = Pattern.compile("^\\((.*)\\)$", Pattern.DOTALL);
  private static final int LONGEST = 1_000;

  private PersonText() {}

  static @Nullable Person parse(String text) {
    String line = text.strip();
    if (line.isEmpty()) {
      return null;
    }
    Matcher mail = MAIL.matcher(line);
    if (line.length() > LONGEST || !mail.find()) {
      return new Person(line, null, null);
    }
    String rest = line.substring(0, mail.start()) + line.substring(mail.end());
    String name = EMPTY_BRACKETS.matcher(rest.replace("mailto:", "")).replaceAll("").strip();
    name = WITHIN_BRACKETS.matcher(name).replaceFirst("$1").strip();
    return new Person(name.isEmpty() ? null : name, null, mail.group());
  }
}
