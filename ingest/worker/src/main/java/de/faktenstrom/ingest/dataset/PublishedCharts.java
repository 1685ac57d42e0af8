package de.faktenstrom.ingest.dataset;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.published_chart`, `ingest.withdrawn_item`: which charts the public may see. What is out
/// is told by whoever reads the desk's announcements; in any order, any number of times.
@Component
public class PublishedCharts {

  /// Where charts are.
  public static final String PATH = "/diagramme";

  private static final Pattern ADDRESS =
      Pattern.compile(PATH + "/[0-9a-f-]{36}/[0-9]{1,9}/([0-9a-f]{64})\\.svg");

  private final JdbcClient jdbc;

  PublishedCharts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the public sees of a chart.
  enum Standing {
    /// No item that is out has shown it.
    UNSEEN,
    OUT,
    /// All items that showed it are withdrawn.
    WITHDRAWN
  }

  /// Runs in the caller's transaction.
  ///
  /// @param item its uri
  /// @param html of a version that is out
  public void released(String item, String html) {
    for (String hash : shownIn(html)) {
      jdbc.sql(
              "insert into ingest.published_chart (hash, item) values (?, ?) on conflict do"
                  + " nothing")
          .param(hash)
          .param(item)
          .update();
    }
  }

  /// Runs in the caller's transaction. Final, as it is for the item.
  ///
  /// @param item its uri
  public void withdrawn(String item) {
    jdbc.sql("insert into ingest.withdrawn_item (item) values (?) on conflict do nothing")
        .param(item)
        .update();
  }

  /// @param hash SHA-256 (hex) of the picture
  Standing of(String hash) {
    return jdbc.sql(
            """
            select case when count(*) = 0 then 'UNSEEN' when count(w.item) = count(*) then 'WITHDRAWN' else 'OUT' end
            from ingest.published_chart p left join ingest.withdrawn_item w on w.item = p.item
            where p.hash = ?
            """)
        .param(hash)
        .query((row, _) -> Standing.valueOf(row.getString(1)))
        .single();
  }

  private static List<String> shownIn(String html) {
    Matcher address = ADDRESS.matcher(html);
    return address.results().map(found -> found.group(1)).distinct().toList();
  }
}
