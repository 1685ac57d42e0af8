package de.faktenstrom.newsletter;

/// What a mail server said to one mail.
sealed interface Outcome {

  /// It is the server's now.
  record Accepted() implements Outcome {}

  /// Not now (4xx).
  record Deferred(String detail) implements Outcome {}

  /// Never (5xx).
  ///
  /// @param mailbox whether it is the address that is refused, not this mail
  record Refused(String detail, boolean mailbox) implements Outcome {}

  /// No server to talk to; says nothing about the mail.
  record Unreachable(String detail) implements Outcome {}

  /// Not offered: the reader does not want it any more.
  record Withheld(String detail) implements Outcome {}
}
