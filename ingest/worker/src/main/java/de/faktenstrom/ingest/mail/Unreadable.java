package de.faktenstrom.ingest.mail;

/// A mail that cannot be taken apart.
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }
}
