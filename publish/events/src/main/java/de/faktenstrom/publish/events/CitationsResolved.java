package de.faktenstrom.publish.events;

import de.faktenstrom.enrich.events.Citation;
import java.util.List;

/// More is known of the works that a public version cites; its words are the same. On topic
/// [Announcement#TOPIC], keyed by the item's uri, behind the announcement of that version. No
/// announcement: it has no revision, and nobody is told of it who takes items over or reads mail.
///
/// @param uri `urn:uuid:…`
/// @param version that is public
/// @param citations all of the version's
public record CitationsResolved(String uri, int version, List<Citation> citations) {

  public static final String TYPE = "de.faktenstrom.citations.resolved.v1";
}
