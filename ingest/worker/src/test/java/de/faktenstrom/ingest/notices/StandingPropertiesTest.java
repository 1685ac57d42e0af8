package de.faktenstrom.ingest.notices;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whatever fails on the way, nothing that a registry took up is passed over.
class StandingPropertiesTest {

  private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant FIRST = START.minus(Duration.ofDays(30));

  private enum Fault {
    CURSOR_REFUSED,
    ANSWER_LOST,
    KILLED
  }

  /// A record, and when the registry begins to show it.
  private record Taken(String doi, Instant indexed, Instant shown) {}

  /// A registry and whoever reads it.
  private static final class World {
    private final Registry registry;
    private final int pageSize;
    private final List<Taken> records = new ArrayList<>();
    private final Map<String, List<Taken>> lists = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private Standing standing = Standing.NEW;
    private Instant now = START;

    World(Registry registry, int pageSize) {
      this.registry = registry;
      this.pageSize = pageSize;
    }

    /// One list, whose questions of these numbers fail.
    void list(Map<Integer, Fault> faults) {
      int asked = 0;
      do {
        assertThat(asked).isLessThan(500);
        step(faults.get(asked++));
        now = now.plusSeconds(7);
      } while (standing.open() != null);
    }

    private void step(@Nullable Fault fault) {
      Standing asking = standing.open() == null ? standing.begin(FIRST, now) : standing;
      boolean goesOn = asking.list().cursor() != null;
      standing = goesOn ? asking.asked(registry) : standing;
      Page page = answer(asking.list());
      switch (fault) {
        case KILLED -> standing = goesOn ? standing : asking;
        case ANSWER_LOST -> standing = asking.asked(registry);
        case CURSOR_REFUSED -> {
          lists.clear();
          standing = goesOn ? asking.restarted() : asking.abandoned();
          standing = standing.open() == null ? asking : standing;
        }
        case null -> {
          page.works().forEach(work -> work.notices().forEach(notice -> told.add(notice.doi())));
          standing = asking.taken(page);
        }
      }
    }

    private Page answer(Listing listing) {
      String cursor = listing.cursor();
      String list = cursor == null ? "list" + lists.size() + "/0" : cursor;
      String name = list.substring(0, list.indexOf('/'));
      int at = Integer.parseInt(list.substring(name.length() + 1));
      List<Taken> all = lists.computeIfAbsent(name, _ -> since(listing.from()));
      if (!registry.hasLastingCursors()) {
        List<Taken> left = new ArrayList<>(all.subList(Math.min(pageSize, all.size()), all.size()));
        lists.put(name, left);
        return page(all.subList(0, Math.min(pageSize, all.size())), name + "/0");
      }
      int end = Math.min(at + pageSize, all.size());
      return page(all.subList(Math.min(at, end), end), name + "/" + end);
    }

    private List<Taken> since(Instant from) {
      List<Taken> matching =
          new ArrayList<>(
              records.stream()
                  .filter(one -> !one.shown().isAfter(now))
                  .filter(one -> !one.indexed().isBefore(from.truncatedTo(ChronoUnit.HOURS)))
                  .toList());
      if (isSorted()) {
        matching.sort(Comparator.comparing(Taken::indexed));
      }
      return matching;
    }

    private boolean isSorted() {
      return registry == Registry.CROSSREF;
    }

    private Page page(List<Taken> records, String next) {
      List<Work> works =
          records.stream()
              .map(one ->
                  new Work(
                      isSorted() ? one.indexed() : null,
                      List.of(new Notice(one.doi(), WorkNotice.RETRACTION, null, null, null))))
              .toList();
      return new Page(works, works.isEmpty() ? null : next, 0);
    }
  }

  @Property(tries = 500)
  void nothingIsLost(
      @ForAll @Size(min = 1, max = 40) List<@From("ages") Duration> ages,
      @ForAll Registry registry,
      @ForAll @IntRange(min = 1, max = 7) int pageSize,
      @ForAll @Size(max = 4) Map<@IntRange(max = 12) Integer, Fault> faults) {
    World world = new World(registry, pageSize);
    Set<String> all = fill(world, ages);

    world.list(faults);

    assertThat(world.told).isEqualTo(all);
  }

  /// A record that is taken up while a list is read is shown up to half an hour later.
  @Property(tries = 500)
  void whatIsTakenUpMeanwhileComesWithALaterList(
      @ForAll @Size(min = 1, max = 20) List<@From("ages") Duration> ages,
      @ForAll Registry registry,
      @ForAll @IntRange(min = -1_800, max = 60) int indexedAt,
      @ForAll @IntRange(max = 1_800) int shownAfter,
      @ForAll @Size(max = 4) Map<@IntRange(max = 12) Integer, Fault> faults) {
    World world = new World(registry, 3);
    Set<String> all = fill(world, ages);
    Instant indexed = START.plusSeconds(indexedAt);
    world.records.add(new Taken("late", indexed, indexed.plusSeconds(shownAfter)));
    all.add("late");

    world.list(faults);
    world.now = world.now.plus(Duration.ofHours(6));
    world.list(Map.of());

    assertThat(world.told).isEqualTo(all);
  }

  @Example
  void aListThatTurnsOutToBeInNoOrderIsReadWhole() {
    Instant since = FIRST.truncatedTo(ChronoUnit.HOURS);
    Standing cut = Standing.NEW.begin(FIRST, START).taken(page(START, "c")).restarted();

    Standing disordered = cut.taken(page(START.plusSeconds(9), "c")).taken(page(START, "c"));

    assertThat(cut.list().from()).isEqualTo(START);
    assertThat(disordered.restarted().list().from()).isEqualTo(since);
    assertThat(disordered.taken(new Page(List.of(), null, 0)).list().from()).isEqualTo(since);
    assertThat(cut.taken(new Page(List.of(), null, 0))).isEqualTo(new Standing(START, null));
  }

  private static Page page(Instant indexed, String next) {
    return new Page(List.of(new Work(indexed, List.of())), next, 0);
  }

  @Provide
  Arbitrary<Duration> ages() {
    return Arbitraries.longs().between(60, 29 * 24 * 60).map(Duration::ofMinutes);
  }

  private static Set<String> fill(World world, List<Duration> ages) {
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < ages.size(); i++) {
      Instant indexed = START.minus(ages.get(i));
      world.records.add(new Taken("doi" + i, indexed, indexed));
      all.add("doi" + i);
    }
    return all;
  }
}
