package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.source.FeedAnswer.Document;
import de.faktenstrom.ingest.source.HubNotes;
import de.faktenstrom.ingest.source.Source;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.named_hub`: what each feed said of its hub when it was last read. [Wishes] makes
/// subscriptions of it.
@Component
class NamedHubs implements HubNotes {

  private final JdbcClient jdbc;

  NamedHubs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of a broken document only what is there counts, not what is missing.
  @Override
  public void seen(Source source, Document document, ParsedFeed feed) {
    NamedHub named = NamedHub.of(document.links(), feed.source().links(), document.url());
    if (named != null) {
      keep(source.id(), named);
    } else if (feed.problems().isEmpty()) {
      jdbc.sql("delete from ingest.named_hub where source = ?").param(source.id()).update();
    }
  }

  private void keep(UUID source, NamedHub named) {
    jdbc.sql(
            """
            insert into ingest.named_hub as h (source, hub, topic) values (?, ?, ?)
            on conflict (source) do update set hub = excluded.hub, topic = excluded.topic
            where (h.hub, h.topic) is distinct from (excluded.hub, excluded.topic)
            """)
        .param(source)
        .param(named.hub())
        .param(named.topic())
        .update();
  }
}
