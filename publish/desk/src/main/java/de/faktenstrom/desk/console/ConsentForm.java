package de.faktenstrom.desk.console;

import de.faktenstrom.desk.expert.Consent;
import de.faktenstrom.desk.expert.Way;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A consent as typed. Absent fields are null.
///
/// @param given a day, `2026-11-27`
/// @param until a day
record ConsentForm(
    @Nullable String way,
    @Nullable String contact,
    @Nullable String purpose,
    @Nullable String given,
    @Nullable String until,
    @Nullable String proof) {

  private static final int LONGEST = 500;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\"]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.\\-]{4,40}");
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,400}");

  /// What came of reading.
  sealed interface Read {

    record Clear(Consent consent, String contact) implements Read {}

    /// @param key of the message
    record Wrong(String key) implements Read {}
  }

  Read read(LocalDate today) {
    Optional<Way> by = Way.of(text(way));
    if (by.isEmpty() || !form(by.get()).matcher(text(contact)).matches()) {
      return new Read.Wrong("experts.wrong.contact");
    }
    LocalDate from = day(given);
    LocalDate to = day(until);
    if (from == null || from.isAfter(today)) {
      return new Read.Wrong("experts.wrong.given");
    }
    if (to == null || to.isBefore(today) || to.isAfter(from.plusMonths(Consent.MONTHS))) {
      return new Read.Wrong("experts.wrong.until");
    }
    if (!fits(text(purpose)) || !fits(text(proof))) {
      return new Read.Wrong("experts.wrong.proof");
    }
    return new Read.Clear(
        new Consent(by.get(), text(purpose), from, text(proof), to), text(contact));
  }

  private static Pattern form(Way way) {
    return switch (way) {
      case EMAIL -> EMAIL;
      case PHONE -> PHONE;
      case WEBSITE -> WEBSITE;
    };
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "").strip();
  }
}
