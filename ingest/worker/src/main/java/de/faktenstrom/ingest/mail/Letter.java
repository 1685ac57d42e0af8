package de.faktenstrom.ingest.mail;

/// One mail of a mailbox, as far as it was read.
sealed interface Letter {

  /// Of a sender on the list.
  record Whole(byte[] bytes) implements Letter {}

  /// Left where it lies.
  record Left(Why why) implements Letter {}

  enum Why {
    FOREIGN,
    UNPROVEN,
    MACHINE,
    TOO_LARGE,
    UNREADABLE
  }
}
