package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.source.FeedAnswer.Document;

/// Takes note of the hub that a feed names (WebSub), where it names one.
public interface HubNotes {

  /// Called within the transaction that takes what was read.
  void seen(Source source, Document document, ParsedFeed feed);
}
