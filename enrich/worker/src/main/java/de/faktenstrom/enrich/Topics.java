package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.tagging.Document;
import java.util.List;

/// What says the topics of a text.
interface Topics {

  /// The surest first.
  List<Topic> in(Document document);
}
