package de.faktenstrom.faults;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Somebody else's Atom feed, which grows.
final class FeedSource implements AutoCloseable {

  private static final int SHOWN = 100;

  private final Web web = new Web().at("/feed.xml", "application/atom+xml", _ -> document());
  private final Deque<String> entries = new ArrayDeque<>();

  FeedSource() throws IOException {}

  String address() {
    return web.address("/feed.xml");
  }

  synchronized void add(String id, String headline) {
    entries.addFirst(
        """
        <entry><id>tag:feed.example,2026:%s</id><title>%s</title><updated>2026-01-01T00:00:00Z</updated>
        <link href="http://feed.example/%s"/><content type="html">&lt;p&gt;Im Jahr 2024: %s.&lt;/p&gt;</content></entry>
        """
            .formatted(id, headline, id, headline));
    if (entries.size() > SHOWN) {
      entries.removeLast();
    }
  }

  private synchronized String document() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:feed.example,2026:feed</id><title>Fremde Zahlen</title>
    <updated>2026-01-01T00:00:00Z</updated><author><name>Amt</name></author>
    %s</feed>
    """
        .formatted(String.join("", entries));
  }

  @Override
  public void close() {
    web.close();
  }
}
