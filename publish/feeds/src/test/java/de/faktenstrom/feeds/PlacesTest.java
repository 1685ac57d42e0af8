package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final List<Place> FULL =
      IntStream.range(0, FeedReads.ITEMS)
          .mapToObj(number -> new Place(id(number), 1, Role.ITEM, at(100 + number)))
          .toList();

  @Test
  void putsTheNoticeBeforeTheItemItSpeaksOf() {
    Place item = new Place(id(1), 2, Role.ITEM, at(5));
    Place notice = new Place(id(1), 2, Role.CORRECTION, at(5));
    Place newer = new Place(id(2), 1, Role.ITEM, at(6));

    List<Place> chosen = Places.chosen(List.of(item, newer, notice));

    assertThat(chosen).containsExactly(newer, notice, item);
  }

  @Test
  void endsNoticesWithTheOldestItemOfAFullFeed() {
    Place recent = new Place(id(1), 2, Role.CORRECTION, at(100));
    Place past = new Place(id(1), 2, Role.CORRECTION, at(99));

    List<Place> chosen =
        Places.chosen(Stream.concat(FULL.stream(), Stream.of(recent, past)).toList());

    assertThat(chosen).contains(recent).doesNotContain(past);
  }

  @Property
  void doesNotDependOnTheOrderOfTheTables(
      @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> minutes) {
    List<Place> places = new ArrayList<>();
    for (int minute : minutes) {
      places.add(new Place(id(places.size()), 1, Role.ITEM, at(minute)));
    }
    List<Place> reversed = new ArrayList<>(places);
    Collections.reverse(reversed);

    assertThat(Places.chosen(reversed)).isEqualTo(Places.chosen(places));
  }
}
