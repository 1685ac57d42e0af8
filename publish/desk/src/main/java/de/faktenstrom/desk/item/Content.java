package de.faktenstrom.desk.item;

import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.enrich.events.ItemEnriched;
import org.jspecify.annotations.Nullable;

/// A version's content and the trace it came with.
record Content(ItemEnriched enriched, @Nullable String traceparent) {

  Content judged(Judgements said) {
    return new Content(said.over(enriched), traceparent);
  }
}
