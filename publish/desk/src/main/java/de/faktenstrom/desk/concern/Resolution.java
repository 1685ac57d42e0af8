package de.faktenstrom.desk.concern;

/// What came of an order to end a concern.
public sealed interface Resolution {

  record Done(Concern concern) implements Resolution {}

  /// Somebody was faster; what they noted stays.
  record Already(Concern concern) implements Resolution {}

  /// The actor may only read.
  record NotAllowed() implements Resolution {}

  /// The item has no such concern.
  record Missing() implements Resolution {}
}
