package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.ItemEnriched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives versions what is known of the works they cite, and asks for the rest.
@FunctionalInterface
public interface Works {

  /// A version that came in.
  ///
  /// @param ingested JSON as it came in
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Arrived(ItemEnriched enriched, @Nullable String traceparent, byte[] ingested) {}

  /// Within the reader's transaction; waits for no registry.
  ///
  /// @param batch in the order of each item
  /// @return as many, in the same order
  List<ItemEnriched> known(List<Arrived> batch);
}
