package de.faktenstrom.desk.item;

import de.faktenstrom.desk.judgement.JudgementTable;
import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.desk.judgement.Verdict;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.ItemIngested;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Items whose tags editors have judged, as records to learn from: each with the newest version's
/// words. Only what an editor said counts; what enrich found and nobody looked at teaches nothing.
public final class JudgedWorks {

  private static final int BATCH = 200;
  private static final int LONGEST = 100_000;

  private final JdbcTemplate jdbc;

  private JudgedWorks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public static JudgedWorks in(DataSource database) {
    return new JudgedWorks(new JdbcTemplate(database));
  }

  private record Row(UUID item, ItemEnriched content) {}

  /// JSON lines `{id, lang, title, abstract, gnd:[uri…], refused:[uri…]}`, in the order of ids:
  /// `gnd` was accepted or added. Who learns only from what is right passes over `refused`.
  ///
  /// @return how many
  public int write(OutputStream to) throws IOException {
    int written = 0;
    UUID after = new UUID(0, 0);
    List<Row> rows = rows(after);
    while (!rows.isEmpty()) {
      Map<UUID, Judgements> said =
          new JudgementTable(jdbc).of(rows.stream().map(Row::item).toList());
      for (Row row : rows) {
        to.write(EventJson.write(line(row, Objects.requireNonNull(said.get(row.item())))));
        to.write('\n');
      }
      written += rows.size();
      rows = rows(rows.getLast().item());
    }
    return written;
  }

  private List<Row> rows(UUID after) {
    return jdbc.query(
        """
        select i.id, v.content from desk.item i
          join desk.item_version v on v.item = i.id and v.version = i.current_version
        where i.id > ? and exists (select 1 from desk.judgement j
          where j.item = i.id and j.kind = 'topic' and j.verdict in ('accepted', 'added'))
        order by i.id limit ?
        """,
        (row, _) ->
            new Row(
                row.getObject(1, UUID.class), EventJson.read(row.getBytes(2), ItemEnriched.class)),
        after,
        BATCH);
  }

  private static Map<String, Object> line(Row row, Judgements said) {
    ItemIngested item = row.content().item();
    String teaser = Objects.requireNonNullElse(item.teaser(), "");
    String text = (teaser + "\n" + Plain.of(item.body())).strip();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", item.uri());
    line.put("lang", row.content().language());
    line.put("title", item.headline());
    line.put("abstract", text.substring(0, Math.min(LONGEST, text.length())));
    line.put("gnd", uris(said, false));
    line.put("refused", uris(said, true));
    return line;
  }

  private static List<String> uris(Judgements said, boolean refused) {
    return said.list().stream()
        .filter(judgement -> judgement.subject().kind().equals("topic"))
        .filter(judgement -> refused == (judgement.verdict() == Verdict.REFUSED))
        .map(judgement -> judgement.subject().key())
        .toList();
  }
}
