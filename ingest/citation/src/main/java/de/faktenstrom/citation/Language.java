package de.faktenstrom.citation;

/// The languages that citations are written in.
public enum Language {
  DE,
  EN;

  String in(String german, String english) {
    return this == DE ? german : english;
  }
}
