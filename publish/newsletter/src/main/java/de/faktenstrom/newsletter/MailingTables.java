package de.faktenstrom.newsletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mails as they are planned. [Queue] is how they leave.
@Component
class MailingTables {

  private final JdbcClient jdbc;
  private final Keys keys;

  MailingTables(JdbcClient jdbc, Keys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  void plan(UUID edition, List<Bundle> bundles, int priority, Instant due) {
    insertBundles(edition, bundles);
    var lines = Lines.of(bundles);
    jdbc.sql(
            """
            insert into newsletter.mailing
              (id, edition_id, subscriber_id, subscription_id, bundle_id, message_id, state, priority, due, changed)
            select gen_random_uuid(), ?, n.subscriber, n.subscription, n.bundle, n.message, 'waiting', ?,
              ?::timestamptz, ?::timestamptz
            from unnest(?, ?, ?, ?) n(subscriber, subscription, bundle, message)
            """)
        .params(
            edition,
            priority,
            due.toString(),
            due.toString(),
            lines.subscribers(),
            lines.subscriptions(),
            lines.bundles(),
            lines.messages(edition, keys))
        .update();
  }

  Set<UUID> waitingSubscribers(UUID bundle) {
    return new HashSet<>(
        jdbc.sql(
                "select subscriber_id from newsletter.mailing where bundle_id = ? and state = 'waiting'")
            .param(bundle)
            .query(UUID.class)
            .list());
  }

  /// Gives the mails that wait their new content; those without any are superseded.
  void move(StaleTables.Stale stale, List<Bundle> bundles, Instant now) {
    insertBundles(stale.edition(), bundles);
    keepPerhapsHeld(stale, bundles);
    var lines = Lines.of(bundles);
    jdbc.sql(
            """
            update newsletter.mailing m set bundle_id = n.bundle
            from unnest(?, ?) n(subscriber, bundle)
            where m.bundle_id = ? and m.subscriber_id = n.subscriber and m.state = 'waiting'
            """)
        .params(lines.subscribers(), lines.bundles(), stale.bundle())
        .update();
    jdbc.sql(
            """
            update newsletter.mailing set state = 'superseded', changed = ?::timestamptz
            where bundle_id = ? and state = 'waiting'
            """)
        .params(now.toString(), stale.bundle())
        .update();
  }

  private void keepPerhapsHeld(StaleTables.Stale stale, List<Bundle> bundles) {
    jdbc.sql(
            """
            insert into newsletter.bundle_item (bundle_id, uri, revision, position)
            select n.id, i.uri, i.revision, 0 from unnest(?) n(id), newsletter.bundle_item i
            where i.bundle_id = ? and i.position = 0 on conflict do nothing
            """)
        .params(bundles.stream().map(Bundle::id).toArray(UUID[]::new), stale.bundle())
        .update();
  }

  private void insertBundles(UUID edition, List<Bundle> bundles) {
    jdbc.sql(
            "insert into newsletter.bundle (id, edition_id, more) select n.id, ?, n.more from unnest(?, ?) n(id, more)")
        .params(
            edition,
            bundles.stream().map(Bundle::id).toArray(UUID[]::new),
            bundles.stream().map(Bundle::more).toArray(Integer[]::new))
        .update();
    List<UUID> ids = new ArrayList<>();
    List<String> uris = new ArrayList<>();
    List<Integer> revisions = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Bundle bundle : bundles) {
      for (int i = 0; i < bundle.items().size(); i++) {
        ids.add(bundle.id());
        uris.add(bundle.items().get(i).uri());
        revisions.add(bundle.items().get(i).revision());
        positions.add(i + 1);
      }
    }
    jdbc.sql(
            "insert into newsletter.bundle_item (bundle_id, uri, revision, position) select * from unnest(?, ?, ?, ?)")
        .params(
            ids.toArray(UUID[]::new),
            uris.toArray(String[]::new),
            revisions.toArray(Integer[]::new),
            positions.toArray(Integer[]::new))
        .update();
  }

  /// One reader and one bundle a line, as columns.
  private record Lines(UUID[] subscribers, UUID[] subscriptions, UUID[] bundles) {

    static Lines of(List<Bundle> bundles) {
      List<Reader> readers = new ArrayList<>();
      List<UUID> ids = new ArrayList<>();
      for (Bundle bundle : bundles) {
        for (Reader reader : bundle.readers()) {
          readers.add(reader);
          ids.add(bundle.id());
        }
      }
      return new Lines(
          readers.stream().map(Reader::subscriber).toArray(UUID[]::new),
          readers.stream().map(Reader::subscription).toArray(UUID[]::new),
          ids.toArray(UUID[]::new));
    }

    String[] messages(UUID edition, Keys keys) {
      String[] messages = new String[subscribers.length];
      for (int i = 0; i < messages.length; i++) {
        messages[i] = keys.messageId(edition, subscribers[i]);
      }
      return messages;
    }
  }
}
