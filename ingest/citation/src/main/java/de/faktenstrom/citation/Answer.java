package de.faktenstrom.citation;

/// What comes of a [Question].
public sealed interface Answer {

  /// @param fileName letters, digits, dots and hyphens only
  record Document(Form form, String fileName, String text) implements Answer {}

  /// Why it cannot be had, in a sentence for each language.
  record Refused(String german, String english) implements Answer, Question.Understood {}
}
