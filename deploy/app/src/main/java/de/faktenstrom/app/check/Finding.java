package de.faktenstrom.app.check;

/// A broken rule.
///
/// @param rule its sentence
/// @param what the item, delivery or record that breaks it
public record Finding(String rule, String what) {

  @Override
  public String toString() {
    return rule + ": " + what;
  }
}
