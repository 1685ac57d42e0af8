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
  PUSH,
  /// A catalogue of datasets: CKAN or DCAT-AP.
  CATALOGUE,
  /// The pages that a site's sitemap names.
  SITEMAP,
  /// A registry of works that is asked for notices about them.
  NOTICES;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SourceKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }
}
