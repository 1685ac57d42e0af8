package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.oai.Archive.Holding;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.source.OaiAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whatever fails on the way, a repository comes in whole.
class HarvestPropertiesTest {

  private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
  private static final OaiAddress ADDRESS = OaiAddress.of("https://archive.example/oai");

  private enum Fault {
    BROKEN_XML,
    BAD_TOKEN,
    EXPIRED,
    KILLED
  }

  private static final class World {
    private final Archive archive;
    private final Map<String, String> taken = new TreeMap<>();
    private Harvest harvest = Harvest.NEW;
    private Instant now = START;
    private int asked;

    World(Granularity granularity, List<Integer> sizes) {
      archive = new Archive(granularity, place -> sizes.get(place % sizes.size()), () -> now);
    }

    /// One list, whose request of that number fails.
    void list(Granularity granularity, int failing, @Nullable Fault fault) {
      asked = 0;
      boolean done = false;
      while (!done) {
        assertThat(asked).isLessThan(200);
        done = step(granularity, asked++ == failing ? fault : null);
        now = now.plusSeconds(1);
      }
    }

    /// Whether the list is at its end.
    private boolean step(Granularity granularity, @Nullable Fault fault) {
      now = fault == Fault.EXPIRED ? now.plus(Duration.ofHours(2)) : now;
      Harvest asking = harvest.at(now);
      asking = asking.open() == null ? asking.begin(granularity) : asking;
      Map<String, String> arguments =
          PlayedServer.arguments(Question.records(ADDRESS, asking.list()));
      String answer = archive.answer(arguments).replace("<resumptionToken ", expiring());
      Reply reply = reply(answer, fault, arguments.containsKey("resumptionToken"));
      Turn turn = Turn.of(asking, reply, now);
      if (fault == Fault.KILLED) {
        return false;
      }
      harvest = turn.after();
      if (turn instanceof Turn.Taken page) {
        page.page().entries().forEach(this::take);
      }
      boolean sound = turn instanceof Turn.Taken || turn instanceof Turn.NothingNew;
      return sound && harvest.open() == null;
    }

    private String expiring() {
      return "<resumptionToken expirationDate=\"%s\" ".formatted(now.plus(Duration.ofHours(1)));
    }

    private Reply reply(String answer, @Nullable Fault fault, boolean continued) {
      String given =
          fault == Fault.BROKEN_XML
              ? answer.substring(0, answer.length() / 2)
              : fault == Fault.BAD_TOKEN && continued
                  ? archive.error("badResumptionToken")
                  : answer;
      return ReplyParser.parse(given.getBytes(StandardCharsets.UTF_8));
    }

    private void take(Entry entry) {
      taken.put(
          entry.identifier(),
          switch (entry) {
            case Entry.Deleted _ -> "deleted";
            case Entry.Live live -> live.metadata().values("title").findFirst().orElse("");
          });
    }
  }

  @Property(tries = 300)
  void anySplitAndAnyFaultGiveTheSame(
      @ForAll @Size(min = 1, max = 30) List<@From("datestamps") Instant> stamps,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 7) Integer> sizes,
      @ForAll @IntRange(max = 8) int failing,
      @ForAll Fault fault,
      @ForAll Granularity granularity) {
    World world = new World(granularity, sizes);
    Map<String, String> all = fill(world, stamps.stream().sorted().toList());

    world.list(granularity, failing, fault);

    assertThat(world.taken).isEqualTo(all);
  }

  /// The protocol promises no order: what a list that was cut short left out comes with the next.
  @Property(tries = 300)
  void inAnyOrderNothingIsLostInTheEnd(
      @ForAll @Size(min = 1, max = 30) List<@From("datestamps") Instant> stamps,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 7) Integer> sizes,
      @ForAll @IntRange(max = 8) int failing,
      @ForAll Fault fault,
      @ForAll Granularity granularity) {
    World world = new World(granularity, sizes);
    Map<String, String> all = fill(world, stamps);

    world.list(granularity, failing, fault);
    world.list(granularity, -1, null);

    assertThat(world.taken).isEqualTo(all);
  }

  @Property(tries = 300)
  void whatChangesWhileAListIsReadComesWithTheNext(
      @ForAll @Size(min = 1, max = 20) List<@From("datestamps") Instant> stamps,
      @ForAll @IntRange(min = 1, max = 20) int changing,
      @ForAll @IntRange(max = 8) int failing,
      @ForAll Fault fault,
      @ForAll Granularity granularity) {
    World world = new World(granularity, List.of(3));
    Map<String, String> all = fill(world, stamps.stream().sorted().toList());
    world.list(granularity, failing, fault);
    String id = "oai:a:" + changing % stamps.size();
    world.archive.put(new Holding(id, world.now, "anders", false));
    all.put(id, "anders");
    world.now = world.now.plus(Duration.ofDays(2));

    world.list(granularity, -1, null);
    world.list(granularity, -1, null);

    assertThat(world.taken).isEqualTo(all);
  }

  @Provide
  Arbitrary<Instant> datestamps() {
    return Arbitraries.longs()
        .between(0, 4_000)
        .map(minutes -> START.minus(Duration.ofMinutes(10 * minutes)));
  }

  private static Map<String, String> fill(World world, List<Instant> stamps) {
    Map<String, String> all = new TreeMap<>();
    List<Holding> holdings = new ArrayList<>();
    for (int i = 0; i < stamps.size(); i++) {
      boolean deleted = i % 5 == 4;
      holdings.add(new Holding("oai:a:" + i, stamps.get(i), "Titel " + i, deleted));
      all.put("oai:a:" + i, deleted ? "deleted" : "Titel " + i);
    }
    holdings.forEach(world.archive::put);
    return all;
  }
}
