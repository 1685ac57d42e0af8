package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.item.Plain;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name that somebody gave a file, as one that can be shown and saved: no path, no control
/// characters, nothing that turns the reading direction to hide its ending.
final class FileName {

  private static final int LONGEST = 120;
  private static final Pattern TURNING = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");
  private static final Pattern LEADING = Pattern.compile("^[.\\s]+|[.\\s]+$");

  /// Between words; between figures a hyphen may be part of a day.
  private static final Pattern PARTING = Pattern.compile("[_+]|(?<!\\d)-|-(?!\\d)");

  private FileName() {}

  /// @param number of the file, for one that has no name
  static String of(@Nullable String given, int number) {
    String decoded = given == null ? "" : decoded(given);
    String last =
        decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
    String fit =
        UNFIT.matcher(TURNING.matcher(Addresses.without(last)).replaceAll("")).replaceAll("_");
    String name = LEADING.matcher(Plain.line(fit)).replaceAll("");
    if (name.isEmpty()) {
      return "anhang-" + number;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    return name.length() <= LONGEST
        ? name
        : Plain.cut(name.substring(0, name.length() - ending.length()), LONGEST - ending.length())
            + ending;
  }

  /// The words of a name, without its ending: `PM_Sperrfrist_24.11.2026.pdf` says three.
  static String words(String name) {
    String bare = name.replaceFirst("\\.[A-Za-z][A-Za-z0-9]{0,5}$", "");
    return Plain.line(PARTING.matcher(bare).replaceAll(" "));
  }

  private static String decoded(String given) {
    try {
      return MimeUtility.decodeText(given);
    } catch (UnsupportedEncodingException _) {
      return given;
    }
  }
}
