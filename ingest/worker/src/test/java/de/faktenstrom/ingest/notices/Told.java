package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.Workshop;
import java.util.List;
import java.util.Map;

/// `WorkNoticed` events in the outbox, in order.
final class Told {

  private Told() {}

  static List<Map<String, Object>> in(Workshop workshop) {
    return workshop
        .jdbc()
        .sql(
            """
            select data->>'uri' as uri, data->>'doi' as doi, data->>'kind' as kind,
              data->>'notice' as notice, data->>'title' as title, data->>'dated' as dated,
              data->>'noticed' as noticed, data->'source'->>'name' as source
            from public.outbox where jsonb_exists(data, 'noticed') order by id
            """)
        .query()
        .listOfRows();
  }
}
