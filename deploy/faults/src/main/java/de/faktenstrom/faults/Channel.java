package de.faktenstrom.faults;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The five ways out, and what each was seen to deliver.
enum Channel {
  RSS("RSS"),
  ATOM("Atom"),
  JSON_FEED("JSON Feed"),
  NEWSLETTER("newsletter"),
  WEBHOOK("webhook");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  /// The headlines that came out here, whatever became of them later.
  Set<String> headlines(World world) {
    Stream<String> texts =
        switch (this) {
          case RSS -> world.reader().titles("rss").stream();
          case ATOM -> world.reader().titles("atom").stream();
          case JSON_FEED -> world.reader().titles("json").stream();
          case NEWSLETTER -> world.mail().mails().stream().map(Mail::text);
          case WEBHOOK -> world.partner().receipts().stream().map(Receipt::headline);
        };
    return texts.flatMap(Story::headlines).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return label;
  }
}
