package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts down what was released through this channel, newest revision of each item, and marks the
/// mails that wait with an older one. A few statements for any number of announcements; mails are
/// planned later, from here.
@Component
class Shelf {

  private final JdbcClient jdbc;
  private final PlanLock lock;

  Shelf(JdbcClient jdbc, PlanLock lock) {
    this.jdbc = jdbc;
    this.lock = lock;
  }

  public void put(List<Event> events) {
    Map<String, Newest> items = newest(events);
    if (items.isEmpty()) {
      return;
    }
    lock.write();
    List<String> known = upsert(List.copyOf(items.values()));
    if (!known.isEmpty()) {
      markStale(known);
    }
  }

  /// By uri, in its order, so that two instances lock in one order.
  private static Map<String, Newest> newest(List<Event> events) {
    Map<String, Newest> items = new TreeMap<>();
    for (EventJson.Read<Announcement> read : EventJson.readAll(events, Announcement.TYPES)) {
      Announcement a = read.data();
      var next =
          new Newest(a, a.channels().contains(Channel.NEWSLETTER), read.event().traceparent());
      if (next.ours() || mends(a)) {
        items.merge(a.uri(), next, Newest::or);
      }
    }
    return items;
  }

  /// What mends an item that readers hold is this channel's duty, whatever channels the desk chose
  /// for it.
  private static boolean mends(Announcement announcement) {
    return announcement instanceof Announcement.Corrected
        || announcement instanceof Announcement.Withdrawn;
  }

  /// The uris that were there before, in an older revision.
  private List<String> upsert(List<Newest> items) {
    return jdbc
        .sql(
            """
            insert into newsletter.publication as p
              (uri, revision, version, type, at, data, traceparent, at_once, daily, weekly)
            select n.uri, n.revision, n.version, n.type, n.at::timestamptz, n.data, n.traceparent, a.now, 1, 1
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) n(uri, revision, version, type, at, data, traceparent, ours),
              (select (exists (select 1 from newsletter.subscription
                 where rhythm = 'at_once' and state = 'confirmed'))::int::smallint as now) a
            where n.ours or exists (select 1 from newsletter.publication k where k.uri = n.uri)
            on conflict (uri) do update set
              revision = excluded.revision, version = excluded.version, type = excluded.type,
              at = excluded.at, data = excluded.data, traceparent = excluded.traceparent,
              at_once = excluded.at_once * case when p.at_once = 1 then 1 else 2 end,
              daily = case when p.daily = 1 then 1 else 2 end,
              weekly = case when p.weekly = 1 then 1 else 2 end
            where p.revision < excluded.revision
            returning uri, old.uri is not null as known
            """)
        .params(columns(items))
        .query((row, _) -> row.getBoolean("known") ? row.getString("uri") : "")
        .list()
        .stream()
        .filter(uri -> !uri.isEmpty())
        .toList();
  }

  private static List<Object> columns(List<Newest> items) {
    List<Announcement> all = items.stream().map(Newest::announcement).toList();
    return List.of(
        all.stream().map(Announcement::uri).toArray(String[]::new),
        all.stream().map(Announcement::revision).toArray(Integer[]::new),
        all.stream().map(Announcement::version).toArray(Integer[]::new),
        all.stream().map(Announcement::type).toArray(String[]::new),
        all.stream().map(a -> a.at().toString()).toArray(String[]::new),
        all.stream().map(Story::write).toArray(String[]::new),
        items.stream().map(Newest::traceparent).toArray(String[]::new),
        items.stream().map(Newest::ours).toArray(Boolean[]::new));
  }

  private void markStale(List<String> uris) {
    jdbc.sql(
            """
            update newsletter.bundle b set stale = true
            where not b.stale
              and b.id in (select i.bundle_id from newsletter.bundle_item i where i.uri = any(?))
              and exists (select 1 from newsletter.mailing m
                where m.bundle_id = b.id and m.state in ('waiting', 'sending'))
            """)
        .param(uris.toArray(String[]::new))
        .update();
  }

  /// @param ours whether any of the announcements came through this channel
  private record Newest(Announcement announcement, boolean ours, @Nullable String traceparent) {

    Newest or(Newest later) {
      Newest newer = later.announcement.revision() > announcement.revision() ? later : this;
      return new Newest(newer.announcement, ours || later.ours, newer.traceparent);
    }
  }
}
