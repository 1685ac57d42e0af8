package de.faktenstrom.feeds;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads `Accept-Encoding` (RFC 9110, section 12.5.3).
final class Encodings {

  private Encodings() {}

  /// Whether gzip is wanted at least as much as nothing.
  static boolean gzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    double gzip = quality(accepted, "gzip", quality(accepted, "x-gzip", quality(accepted, "*", 0)));
    double plain = quality(accepted, "identity", -1);
    return gzip > 0 && gzip >= plain;
  }

  private static double quality(String accepted, String coding, double otherwise) {
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",")) {
      String[] parameters = part.split(";");
      if (parameters[0].strip().equals(coding)) {
        return weight(parameters);
      }
    }
    return otherwise;
  }

  private static double weight(String[] parameters) {
    for (int i = 1; i < parameters.length; i++) {
      String parameter = parameters[i].strip();
      if (parameter.startsWith("q=")) {
        return number(parameter.substring(2));
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notAQuality) {
      return 0;
    }
  }
}
