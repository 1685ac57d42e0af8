package de.faktenstrom.desk.expert;

import de.faktenstrom.enrich.events.Topic;

/// Why somebody is suggested.
public sealed interface Reason {

  /// The item cites a work of this person.
  record Wrote(String doi) implements Reason {}

  /// The item names the person's ORCID.
  record Named(String orcid) implements Reason {}

  /// The person knows what the item is about.
  ///
  /// @param item what the item is about
  /// @param expert what the person knows: the same, or one above or below it
  record Knows(Topic.Labels item, Topic.Labels expert) implements Reason {

    public boolean same() {
      return item.equals(expert);
    }
  }
}
