package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final Filter PODCASTS =
      new Filter(Set.of(), Set.of(Kind.PODCAST), Set.of(), false);
  private static final Filter CORRECTIONS = new Filter(Set.of(), Set.of(), Set.of(), true);

  private final Endpoint all = Samples.endpoint(Filter.ALL);
  private final Endpoint podcasts = Samples.endpoint(PODCASTS);
  private final Endpoint corrections = Samples.endpoint(CORRECTIONS);
  private final Endpoint onlyReleases = Samples.endpoint(Filter.ALL, "publication.released");
  private final List<Endpoint> endpoints = List.of(all, podcasts, corrections, onlyReleases);

  @Test
  void sendsWhatFilterAndTypesAskFor() {
    assertThat(receivers(Samples.released(ITEM, 1))).containsExactly(all, onlyReleases);
    assertThat(receivers(Samples.updated(ITEM, 2))).containsExactly(all);
    assertThat(receivers(Samples.corrected(ITEM, 2))).containsExactly(all, corrections);
  }

  @Test
  void sendsACorrectionToWhoeverHoldsTheItemWhateverItsWishes() {
    assertThat(receivers(Samples.corrected(ITEM, 2), podcasts, onlyReleases))
        .containsExactly(all, podcasts, corrections, onlyReleases);
  }

  @Test
  void sendsAWithdrawalOnlyToThoseWhoHoldTheItemOrWantCorrections() {
    assertThat(receivers(Samples.withdrawn(ITEM, 2), onlyReleases))
        .containsExactly(corrections, onlyReleases);
  }

  @Test
  void knowsWhatTheBatchItselfBrought() {
    List<Draft.Entry> entries =
        draft(Set.of(), Map.of(), Samples.released(ITEM, 1), Samples.withdrawn(ITEM, 2));

    assertThat(entries).extracting(Draft.Entry::first).containsExactly(true, false);
    assertThat(entries.getLast().receivers()).containsExactly(all, corrections, onlyReleases);
  }

  @Test
  void tellsTheVersionThatWasOutBefore() {
    List<Draft.Entry> entries =
        draft(Set.of(), Map.of(ITEM, new PlanTable.Last(3, 4)), Samples.updated(ITEM, 7));

    assertThat(entries).singleElement().extracting(Draft.Entry::before).isEqualTo(4);
  }

  @Test
  void knowsWhatComesTooLate() {
    Map<UUID, PlanTable.Last> last = Map.of(ITEM, new PlanTable.Last(2, 2));

    assertThat(draft(Set.of(), last, Samples.released(ITEM, 1)))
        .singleElement()
        .matches(Draft.Entry::late);
  }

  @Property
  void neverGoesBackAtAnyEndpoint(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3) Integer> kinds,
      @ForAll @Size(min = 30, max = 30) List<@IntRange(min = 1, max = 9) Integer> revisions) {
    List<Announcement> batch = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      batch.add(announcement(kinds.get(i), revisions.get(i)));
    }

    Map<Endpoint, Integer> newest = new HashMap<>();
    for (Draft.Entry entry : draft(Set.of(), Map.of(), batch.toArray(Announcement[]::new))) {
      int revision = entry.came().announcement().revision();
      for (Endpoint endpoint : entry.late() ? List.<Endpoint>of() : entry.receivers()) {
        assertThat(newest.put(endpoint, revision))
            .satisfiesAnyOf(
                before -> assertThat(before).isNull(),
                before -> assertThat(before).isLessThan(revision));
      }
    }
  }

  private static Announcement announcement(int kind, int revision) {
    return switch (kind) {
      case 0 -> Samples.released(ITEM, revision);
      case 1 -> Samples.updated(ITEM, revision);
      case 2 -> Samples.corrected(ITEM, revision);
      default -> Samples.withdrawn(ITEM, revision);
    };
  }

  private List<Endpoint> receivers(Announcement announcement, Endpoint... holders) {
    Set<PlanTable.Holding> holdings = new java.util.HashSet<>();
    for (Endpoint holder : holders) {
      holdings.add(new PlanTable.Holding(ITEM, holder.id()));
    }
    return draft(holdings, Map.of(), announcement).getFirst().receivers();
  }

  private List<Draft.Entry> draft(
      Set<PlanTable.Holding> holdings,
      Map<UUID, PlanTable.Last> last,
      Announcement... announcements) {
    return new Draft(endpoints, holdings, last)
        .of(List.of(announcements).stream().map(a -> new Draft.Came(a, null)).toList());
  }
}
