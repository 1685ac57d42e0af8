package de.faktenstrom.ingest.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a source is read; [#toString] is the wire form.
public enum SourceKind {
  FEED,
  /// A repository that is harvested by OAI-PMH 2.0.
  OAI,
  DIRECTORY,
  /// A mailbox that press offices write to, read by IMAP.
  MAIL,
  TABLE,
  PUSH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SourceKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }
}
