package de.faktenstrom.desk.expert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a person can be reached; consent is given for each.
public enum Way {
  EMAIL,
  PHONE,
  WEBSITE;

  public static Optional<Way> of(String slug) {
    return Arrays.stream(values()).filter(way -> way.toString().equals(slug)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
