package de.faktenstrom.feeds;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what stands in the feeds. Each question costs the same however many items there are.
@Component
class FeedReads {

  /// Items in a feed; as many notices of each sort may come on top.
  static final int ITEMS = 50;

  private static final String PLACES =
      """
      (select l.role, l.item, l.revision, l.updated
       from feeds.listing l join feeds.item i on i.id = l.item
       where l.feed = :feed and l.role = 'item' and l.revision = i.shown and not i.withdrawn
       order by l.updated desc, l.item desc, l.revision desc limit :items)
      union all
      (select l.role, l.item, l.revision, l.updated
       from feeds.listing l join feeds.item i on i.id = l.item
       where l.feed = :feed and l.role = 'correction' and i.shown > 0 and not i.withdrawn
       order by l.updated desc, l.item desc, l.revision desc limit :items)
      union all
      (select l.role, l.item, l.revision, l.updated
       from feeds.listing l join feeds.item i on i.id = l.item
       where l.feed = :feed and l.role = 'withdrawal' and l.revision = i.revision and i.shown > 0
       order by l.updated desc, l.item desc, l.revision desc limit :items)
      """;

  /// Steps from feed to feed along the index instead of reading every row.
  private static final String NEWEST =
      """
      with recursive name (feed) as (
        select min(feed) from feeds.listing where feed > 'all'
        union all
        select (select min(l.feed) from feeds.listing l where l.feed > name.feed)
        from name where name.feed is not null)
      select name.feed, newest.item, newest.revision
      from name cross join lateral (
        select l.item, l.revision
        from feeds.listing l join feeds.item i on i.id = l.item
        where l.feed = name.feed and l.role = 'item' and l.revision = i.shown and not i.withdrawn
        order by l.updated desc, l.item desc, l.revision desc limit 1) newest
      """;

  private final JdbcClient database;

  FeedReads(JdbcClient database) {
    this.database = database;
  }

  /// Another number than before where anything was projected since; the numbers themselves mean
  /// nothing.
  long stamp() {
    return database
        .sql("select coalesce(sum(stamp), 0)::bigint from feeds.change")
        .query(Long.class)
        .single();
  }

  List<Place> places(FeedName feed) {
    List<Place> places =
        database
            .sql(PLACES)
            .param("feed", feed.path())
            .param("items", ITEMS)
            .query(FeedReads::place)
            .list();
    return Places.chosen(places);
  }

  /// Whether anything ever stood in the feed that readers could see.
  boolean known(FeedName feed) {
    return database
        .sql(
            """
            select exists (
              select from feeds.listing l join feeds.item i on i.id = l.item
              where l.feed = ? and i.shown > 0)
            """)
        .param(feed.path())
        .query(Boolean.class)
        .single();
  }

  Map<AnnouncementKey, Announcement> announcements(Collection<AnnouncementKey> keys) {
    Map<AnnouncementKey, Announcement> found = HashMap.newHashMap(keys.size());
    database
        .sql(
            """
            select a.item, a.revision, a.type, a.data
            from unnest(?::uuid[], ?::int[]) as wanted (item, revision)
            join feeds.announcement a using (item, revision)
            """)
        .param(keys.stream().map(key -> key.item().toString()).toArray(String[]::new))
        .param(keys.stream().mapToInt(AnnouncementKey::revision).toArray())
        .query(row -> {
          found.put(
              new AnnouncementKey(row.getObject(1, UUID.class), row.getInt(2)),
              Announcements.read(row.getString(3), row.getBytes(4)));
        });
    return found;
  }

  /// What stands at the places, in their order.
  List<Entry> entries(List<Place> places) {
    Map<AnnouncementKey, Announcement> announcements =
        announcements(places.stream().map(AnnouncementKey::of).distinct().toList());
    return places.stream()
        .map(place ->
            Entry.of(
                place.role(), Objects.requireNonNull(announcements.get(AnnouncementKey.of(place)))))
        .toList();
  }

  /// The newest item in each feed but the one of everything; without those that hold none.
  Map<String, AnnouncementKey> newestByFeed() {
    Map<String, AnnouncementKey> newest = new HashMap<>();
    database
        .sql(NEWEST)
        .query(row -> {
          newest.put(
              row.getString(1), new AnnouncementKey(row.getObject(2, UUID.class), row.getInt(3)));
        });
    return newest;
  }

  /// All that was announced of an item, the newest first, with what is known of the cited works by
  /// now; empty where nothing was.
  List<Announcement> history(UUID item) {
    List<CitationsResolved> resolved =
        database
            .sql("select data from feeds.resolved where item = ?")
            .param(item)
            .query(
                (row, _) -> Announcements.JSON.readValue(row.getBytes(1), CitationsResolved.class))
            .list();
    return announced(item).stream().map(said -> Resolved.into(said, resolved)).toList();
  }

  private List<Announcement> announced(UUID item) {
    return database
        .sql("select type, data from feeds.announcement where item = ? order by revision desc")
        .param(item)
        .query((row, _) -> Announcements.read(row.getString(1), row.getBytes(2)))
        .list();
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("item", UUID.class),
        row.getInt("revision"),
        Role.of(row.getString("role")),
        row.getObject("updated", OffsetDateTime.class).toInstant());
  }

  /// Names an announcement.
  record AnnouncementKey(UUID item, int revision) {

    static AnnouncementKey of(Place place) {
      return new AnnouncementKey(place.item(), place.revision());
    }
  }
}
