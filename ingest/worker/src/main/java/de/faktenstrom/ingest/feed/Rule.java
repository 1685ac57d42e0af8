package de.faktenstrom.ingest.feed;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// How an element is read. An element without a rule is passed over with all that is in it.
sealed interface Rule {

  /// Read to its end, then noted.
  ///
  /// @param usualType of its text, where it says nothing; it decides how markup within is written
  ///   down
  record Whole(String usualType, BiConsumer<Draft, Leaf> note) implements Rule {}

  /// Its children have rules of their own, under its path; `""` makes it transparent. Its
  /// attributes are noted.
  record Group(String path, BiConsumer<Draft, Token.Open> note) implements Rule {}

  /// Begins an item.
  record Item() implements Rule {}

  /// Says that an entry of the feed was deleted.
  record Deleted() implements Rule {}

  /// Begins the description of the feed that an item was taken from.
  record Origin() implements Rule {}

  /// A person: on one line, or with an element each for name, mail and page.
  record Human(Function<Draft, List<Person>> list) implements Rule {}
}
