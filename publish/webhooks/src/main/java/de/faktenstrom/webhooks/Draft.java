package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Announcement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who gets which announcement of a batch, decided from what stood before it and what the batch
/// itself adds.
final class Draft {

  /// An announcement as it came through the log.
  record Came(Announcement announcement, @Nullable String traceparent) {

    UUID item() {
      return UUID.fromString(announcement.uri().substring("urn:uuid:".length()));
    }

    PlanTable.Key key() {
      return new PlanTable.Key(item(), announcement.revision());
    }
  }

  /// @param before the version that was out before, absent where none was
  /// @param first whether nothing of the item came earlier, so that nothing needs to be waited for
  /// @param late whether a newer revision was there already: it is too late for this one
  record Entry(
      Came came, List<Endpoint> receivers, @Nullable Integer before, boolean first, boolean late) {}

  private final Collection<Endpoint> endpoints;
  private final Set<PlanTable.Holding> holdings;
  private final Map<UUID, PlanTable.Last> last;

  Draft(
      Collection<Endpoint> endpoints,
      Set<PlanTable.Holding> holdings,
      Map<UUID, PlanTable.Last> last) {
    this.endpoints = endpoints;
    this.holdings = new HashSet<>(holdings);
    this.last = new HashMap<>(last);
  }

  /// In the order given; announcements nobody gets are left out.
  List<Entry> of(List<Came> batch) {
    List<Entry> entries = new ArrayList<>();
    for (Came came : batch) {
      UUID item = came.item();
      List<Endpoint> receivers = receivers(came.announcement(), item);
      if (!receivers.isEmpty()) {
        entries.add(entry(came, item, receivers));
      }
    }
    return entries;
  }

  private List<Endpoint> receivers(Announcement announcement, UUID item) {
    return endpoints.stream()
        .filter(endpoint ->
            endpoint.gets(
                announcement, holdings.contains(new PlanTable.Holding(item, endpoint.id()))))
        .toList();
  }

  private Entry entry(Came came, UUID item, List<Endpoint> receivers) {
    Announcement announcement = came.announcement();
    PlanTable.Last earlier = last.get(item);
    boolean late = earlier != null && earlier.revision() >= announcement.revision();
    if (!late) {
      last.put(item, new PlanTable.Last(announcement.revision(), announcement.version()));
      receivers.forEach(endpoint -> holdings.add(new PlanTable.Holding(item, endpoint.id())));
    }
    Integer before = earlier == null ? null : (Integer) earlier.version();
    return new Entry(came, receivers, before, earlier == null, late);
  }
}
