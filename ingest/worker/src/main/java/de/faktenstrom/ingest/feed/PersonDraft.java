package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// A person while its elements are being read.
final class PersonDraft {

  private @Nullable String name;
  private @Nullable String uri;
  private @Nullable String email;

  void note(String element, Leaf leaf) {
    String text = leaf.plain().isEmpty() ? null : leaf.plain();
    switch (element) {
      case "name" -> name = text;
      case "email" -> email = text;
      case "uri", "url", "homepage" -> uri = leaf.resolved(text);
      default -> {}
    }
  }

  /// The person, or else the one that the line of text names.
  @Nullable Person orOf(String line) {
    boolean told = name != null || uri != null || email != null;
    return told ? new Person(name, uri, email) : PersonText.parse(Repair.text(line));
  }
}
