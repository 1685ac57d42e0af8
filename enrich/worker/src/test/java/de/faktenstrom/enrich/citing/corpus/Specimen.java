package de.faktenstrom.enrich.citing.corpus;

/// A reference as its standard writes it, in a sentence.
///
/// @param value what should be read
/// @param before,after the sentence around it
/// @param core the reference with the word that marks it
public record Specimen(String type, String value, String before, String core, String after) {

  Specimen with(String damaged) {
    return new Specimen(type, value, before, damaged, after);
  }
}
