package de.faktenstrom.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A source or item while it is being read. Each field keeps the value of the highest rank, and of
/// equals the last: a format's own element outranks a module's, wherever in the document they
/// stand.
final class Draft {

  enum TextField {
    TITLE,
    SUMMARY,
    RIGHTS
  }

  enum TimeField {
    PUBLISHED,
    UPDATED,
    CREATED,
    EXPIRED
  }

  enum Field {
    ID,
    LINK,
    COMMENTS,
    LANGUAGE,
    GENERATOR
  }

  /// Nobody repeats this many people; comparing each with each would take too long.
  private static final int CROWD = 100;

  private final Map<Enum<?>, Integer> ranks = new HashMap<>();
  private final Map<TextField, Text> texts = new EnumMap<>(TextField.class);
  private final Map<TimeField, Instant> times = new EnumMap<>(TimeField.class);
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  final List<Link> links = new ArrayList<>();
  final List<Person> authors = new ArrayList<>();
  final List<Person> contributors = new ArrayList<>();
  final List<Category> categories = new ArrayList<>();
  final List<Text> content = new ArrayList<>();
  final List<Enclosure> enclosures = new ArrayList<>();
  final Map<String, String> extensions = new HashMap<>();
  private final boolean item;
  @Nullable Draft source;
  private @Nullable Person lesserAuthor;

  private Draft(boolean item) {
    this.item = item;
  }

  static Draft ofItem() {
    return new Draft(true);
  }

  static Draft ofSource() {
    return new Draft(false);
  }

  boolean isItem() {
    return item;
  }

  /// An author who counts only where no other is named.
  void lesserAuthor(@Nullable Person person) {
    lesserAuthor = lesserAuthor == null ? person : lesserAuthor;
  }

  /// The summary, or content where a summary of the same rank is there already.
  void summaryOrContent(Text text, int rank) {
    if (item && Integer.valueOf(rank).equals(ranks.get(TextField.SUMMARY))) {
      content.add(text);
    } else {
      put(TextField.SUMMARY, text, rank);
    }
  }

  void put(TextField field, Text text, int rank) {
    if (outranks(field, rank)) {
      texts.put(field, text);
    }
  }

  void put(TimeField field, @Nullable Instant time, int rank) {
    if (time != null && outranks(field, rank)) {
      times.put(field, time);
    }
  }

  void put(Field field, @Nullable String value, int rank) {
    if (value != null && !value.isBlank() && outranks(field, rank)) {
      values.put(field, value);
    }
  }

  @Nullable String get(Field field) {
    return values.get(field);
  }

  private boolean outranks(Enum<?> field, int rank) {
    Integer present = ranks.get(field);
    if (present != null && present > rank) {
      return false;
    }
    ranks.put(field, rank);
    return true;
  }

  FeedSource toSource() {
    return new FeedSource(
        values.get(Field.ID),
        texts.get(TextField.TITLE),
        texts.get(TextField.SUMMARY),
        texts.get(TextField.RIGHTS),
        link(),
        List.copyOf(links),
        people(named()),
        people(contributors),
        distinct(categories),
        times.get(TimeField.PUBLISHED),
        times.get(TimeField.UPDATED),
        times.get(TimeField.CREATED),
        times.get(TimeField.EXPIRED),
        values.get(Field.COMMENTS),
        values.get(Field.LANGUAGE),
        values.get(Field.GENERATOR),
        Collections.unmodifiableMap(new TreeMap<>(extensions)));
  }

  FeedItem toItem() {
    return new FeedItem(
        values.get(Field.ID),
        texts.get(TextField.TITLE),
        texts.get(TextField.SUMMARY),
        texts.get(TextField.RIGHTS),
        link(),
        List.copyOf(links),
        people(named()),
        people(contributors),
        distinct(categories),
        times.get(TimeField.PUBLISHED),
        times.get(TimeField.UPDATED),
        times.get(TimeField.CREATED),
        times.get(TimeField.EXPIRED),
        values.get(Field.COMMENTS),
        values.get(Field.LANGUAGE),
        values.get(Field.GENERATOR),
        List.copyOf(content),
        distinct(enclosures),
        source == null ? null : source.toSource(),
        Collections.unmodifiableMap(new TreeMap<>(extensions)));
  }

  private List<Person> named() {
    return authors.isEmpty() && lesserAuthor != null ? List.of(lesserAuthor) : authors;
  }

  /// Modules repeat whom the format's own elements name: who is said again with less is left out.
  private static List<Person> people(List<Person> all) {
    List<Person> distinct = distinct(all);
    if (distinct.size() > CROWD) {
      return distinct;
    }
    return distinct.stream()
        .filter(one -> distinct.stream().noneMatch(other -> one != other && one.isWithin(other)))
        .toList();
  }

  private static <T> List<T> distinct(List<T> all) {
    return all.stream().distinct().toList();
  }

  /// The page for people: the first alternate that is HTML or says nothing of its type, else the
  /// first alternate.
  private @Nullable String link() {
    String any = null;
    for (Link link : links) {
      if (link.rel().equals("alternate")) {
        String type = link.type();
        if (type == null || type.contains("html")) {
          return link.href();
        }
        any = any == null ? link.href() : any;
      }
    }
    return any == null ? values.get(Field.LINK) : any;
  }
}
