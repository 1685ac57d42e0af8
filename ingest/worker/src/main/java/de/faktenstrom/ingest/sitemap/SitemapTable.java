package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.sitemap.Sitemap.Entry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.sitemap_file` and `ingest.sitemap_page`: which sitemaps and pages of a source are known,
/// and which are still to be read. Written by whoever holds the source's lease.
@Component
class SitemapTable {

  /// Of one source.
  static final int MOST_PAGES = 50_000;

  private final JdbcClient jdbc;

  SitemapTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A page that is to be read.
  ///
  /// @param tries that came to nothing
  record Waiting(String url, int tries) {}

  /// The newest page that waits.
  @Nullable Waiting page(UUID source) {
    return jdbc.sql(
            """
            select url, tries from ingest.sitemap_page where source = ? and state = 'waiting'
            order by tries, modified desc nulls last, url limit 1
            """)
        .param(source)
        .query((row, _) -> new Waiting(row.getString("url"), row.getInt("tries")))
        .optional()
        .orElse(null);
  }

  int waitingPages(UUID source) {
    return count(
        "select count(*) from ingest.sitemap_page where source = ? and state = 'waiting'", source);
  }

  @Nullable String file(UUID source) {
    return jdbc.sql(
            "select url from ingest.sitemap_file where source = ? and waiting order by url limit 1")
        .param(source)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /// The sitemap is read, or given up.
  void done(UUID source, String file) {
    jdbc.sql("update ingest.sitemap_file set waiting = false where source = ? and url = ?")
        .param(source)
        .param(file)
        .update();
  }

  /// The sitemap is given up for this round and read again in the next, whatever its date.
  void giveUp(UUID source, String file) {
    jdbc.sql(
            """
            update ingest.sitemap_file set waiting = false, modified = null
            where source = ? and url = ?
            """)
        .param(source)
        .param(file)
        .update();
  }

  /// The sitemaps of a source's index, in place of those it had. To be read are those that are new
  /// or changed, or do not say.
  ///
  /// @param all whether all are
  void files(UUID source, Collection<Entry> files, boolean all) {
    String[] urls = urls(files);
    jdbc.sql("delete from ingest.sitemap_file where source = ? and url <> all(?)")
        .param(source)
        .param(urls)
        .update();
    jdbc.sql("delete from ingest.sitemap_page where source = ? and file <> all(?)")
        .param(source)
        .param(urls)
        .update();
    jdbc.sql(
            """
            insert into ingest.sitemap_file as f (source, url, modified, waiting)
            select ?, n.url, n.modified, true from unnest(?::text[], ?::timestamptz[]) as n (url, modified)
            on conflict (source, url) do update set modified = excluded.modified,
              waiting = ? or f.waiting or excluded.modified is null or f.modified is null
                or excluded.modified > f.modified
            """)
        .param(source)
        .param(urls)
        .param(times(files))
        .param(all)
        .update();
  }

  /// Whether the index names a sitemap that is new or changed, or does not say.
  boolean bringFiles(UUID source, Collection<Entry> files) {
    return jdbc.sql(
            """
            select exists (
              select 1 from unnest(?::text[], ?::timestamptz[]) as n (url, modified)
              left join ingest.sitemap_file f on f.source = ? and f.url = n.url
              where f.url is null or n.modified is null or f.modified is null or n.modified > f.modified)
            """)
        .param(urls(files))
        .param(times(files))
        .param(source)
        .query(Boolean.class)
        .single();
  }

  /// Whether the sitemap names a page that is new or changed.
  boolean bringPages(UUID source, Collection<Entry> pages) {
    return jdbc.sql(
            """
            select exists (
              select 1 from unnest(?::text[], ?::timestamptz[]) as n (url, modified)
              left join ingest.sitemap_page p on p.source = ? and p.url = n.url
              where p.url is null or n.modified > p.modified or p.modified is null and n.modified is not null)
            """)
        .param(urls(pages))
        .param(times(pages))
        .param(source)
        .query(Boolean.class)
        .single();
  }

  /// Whether so many pages of the sitemap may be known beside those of others.
  boolean hasRoomFor(UUID source, String file, int pages) {
    return jdbc.sql(
            "select count(*) + ? <= ? from ingest.sitemap_page where source = ? and file <> ?")
        .param(pages)
        .param(MOST_PAGES)
        .param(source)
        .param(file)
        .query(Boolean.class)
        .single();
  }

  /// Whether this round has more to read, whatever comes of that sitemap.
  boolean goesOnWithout(UUID source, String file) {
    return jdbc.sql(
            """
            select exists (select 1 from ingest.sitemap_file where source = ? and url <> ? and waiting)
              or exists (select 1 from ingest.sitemap_page where source = ? and state = 'fresh')
            """)
        .param(source)
        .param(file)
        .param(source)
        .query(Boolean.class)
        .single();
  }

  /// The pages that a sitemap names, in place of those it named. New ones and those with a later
  /// date are fresh.
  void pages(UUID source, String file, Collection<Entry> pages) {
    String[] urls = urls(pages);
    jdbc.sql(
            """
            delete from ingest.sitemap_page p where source = ? and file = ?
              and not exists (select 1 from unnest(?::text[]) as n (url) where n.url = p.url)
            """)
        .param(source)
        .param(file)
        .param(urls)
        .update();
    jdbc.sql(
            """
            insert into ingest.sitemap_page as p (source, url, file, modified, state)
            select ?, n.url, ?, n.modified, 'fresh' from unnest(?::text[], ?::timestamptz[]) as n (url, modified)
            on conflict (source, url) do update set file = excluded.file, modified = excluded.modified,
              state = 'fresh', tries = 0
            where excluded.modified > p.modified or p.modified is null and excluded.modified is not null
            """)
        .param(source)
        .param(file)
        .param(urls)
        .param(times(pages))
        .update();
  }

  /// How many fresh pages there were.
  ///
  /// @param waiting those that will be read
  /// @param known those that will not
  record Chosen(int waiting, int known) {}

  /// Has the newest of the fresh pages wait, of a new source and of one that is known as many as
  /// that; the rest is known from now on.
  Chosen choose(UUID source, int ofNew, int ofKnown) {
    boolean isKnown =
        jdbc.sql(
                "select exists (select 1 from ingest.sitemap_page where source = ? and state = 'known')")
            .param(source)
            .query(Boolean.class)
            .single();
    int waiting =
        jdbc.sql(
                """
                update ingest.sitemap_page set state = 'waiting'
                where source = ? and url in (
                  select url from ingest.sitemap_page where source = ? and state = 'fresh'
                  order by modified desc nulls last, url limit ?)
                """)
            .param(source)
            .param(source)
            .param(isKnown ? ofKnown : ofNew)
            .update();
    int known =
        jdbc.sql(
                "update ingest.sitemap_page set state = 'known' where source = ? and state = 'fresh'")
            .param(source)
            .update();
    return new Chosen(waiting, known);
  }

  void read(UUID source, String page) {
    jdbc.sql(
            "update ingest.sitemap_page set state = 'known', tries = 0 where source = ? and url = ?")
        .param(source)
        .param(page)
        .update();
  }

  /// Comes last from now on, so that it keeps no other waiting.
  void tried(UUID source, String page) {
    jdbc.sql("update ingest.sitemap_page set tries = tries + 1 where source = ? and url = ?")
        .param(source)
        .param(page)
        .update();
  }

  private int count(String sql, UUID source) {
    return jdbc.sql(sql).param(source).query(Integer.class).single();
  }

  private static String[] urls(Collection<Entry> entries) {
    return entries.stream().map(Entry::url).toArray(String[]::new);
  }

  private static @Nullable String[] times(Collection<Entry> entries) {
    return List.copyOf(entries).stream()
        .map(entry -> entry.modified() == null ? null : entry.modified().toString())
        .toArray(String[]::new);
  }
}
