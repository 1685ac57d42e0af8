package de.faktenstrom.enrich.places;

import de.faktenstrom.enrich.events.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All places and all that they are called. Read once, at start, from the tables in
/// `resources/places`; their first lines say what the columns are and where the facts are from.
final class Gazetteer {

  // The order says who is meant where namesakes cannot be told apart.
  private static final List<String> TABLES =
      List.of("germany.tsv", "countries.tsv", "regions.tsv", "cities.tsv");

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Automaton automaton = new Automaton();

  private Gazetteer() {}

  /// @throws IllegalStateException where a table is broken
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    TABLES.forEach(table -> lines(table).forEach(line -> gazetteer.place(new Row(line))));
    lines("agencies.tsv").forEach(line -> gazetteer.agency(new Row(line)));
    return gazetteer;
  }

  Automaton automaton() {
    return automaton;
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  @Nullable Entry entry(String code) {
    return entries.get(code);
  }

  /// Whether the inner is the outer or inside it.
  boolean contains(Entry outer, Entry inner) {
    for (Entry at = inner; at != null; at = around(at)) {
      if (at.code().equals(outer.code())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Entry around(Entry entry) {
    return entry.within() == null ? null : entries.get(entry.within());
  }

  private void place(Row row) {
    Topic.Labels labels = new Topic.Labels(row.text(3), row.text(4));
    String within = row.text(2).isEmpty() ? null : row.text(2);
    Entry entry = new Entry(row.text(0), row.text(1), within, labels, row.near(), entries.size());
    if (entries.put(entry.code(), entry) != null) {
      throw new IllegalStateException("two places have the code " + entry.code());
    }
    Form name = row.isWord() ? Form.WORD : Form.NAME;
    add(entry, labels.de(), labels.de().indexOf(' ') < 0 ? name : Form.NAME, true, false);
    add(entry, labels.en(), name, false, true);
    row.list(5).forEach(text -> add(entry, text, name(text, name), true, isGerman(entry)));
    row.list(6).forEach(text -> add(entry, text, name(text, name), false, true));
    // People first: "ein Deutscher" is one of them.
    row.list(8).forEach(people -> people(entry, people));
    row.list(7).forEach(stem -> adjective(entry, stem));
    row.list(9).forEach(text -> add(entry, text, Form.ENGLISH_ADJECTIVE, false, true));
    row.list(10).forEach(text -> add(entry, text, Form.ENGLISH_PEOPLE, false, true));
  }

  /// "Halle" is a word, "Halle/Saale" is none.
  private static Form name(String text, Form form) {
    return text.chars().allMatch(Character::isLetter) ? form : Form.NAME;
  }

  /// What has no English name is called in English as in German.
  private static boolean isGerman(Entry entry) {
    return entry.labels().de().equals(entry.labels().en());
  }

  private void adjective(Entry entry, String stem) {
    add(entry, stem, Form.ADJECTIVE, true, false);
    String capitalised = Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
    add(entry, capitalised, Form.ADJECTIVE, true, false);
  }

  private void people(Entry entry, String people) {
    String stem = people.substring(0, people.length() - 1);
    if (people.endsWith("deutsche") || people.endsWith("Deutsche")) {
      add(entry, stem, Form.ADJECTIVAL, true, false);
    } else if (people.endsWith("er")) {
      add(entry, people, Form.ER, true, false);
    } else if (people.endsWith("e")) {
      add(entry, stem, Form.E, true, false);
    } else {
      add(entry, people, people.endsWith("in") ? Form.IN : Form.OTHER, true, false);
    }
  }

  private void agency(Row row) {
    Entry entry = entries.get(row.text(0));
    if (entry == null) {
      throw new IllegalStateException("an office answers for no place: " + row.text(0));
    }
    row.list(1).forEach(text -> add(entry, text, Form.AGENCY, true, true));
  }

  private void add(Entry entry, String text, Form form, boolean german, boolean english) {
    automaton.add(text, new Label(entry, form, german, english));
  }

  static List<String> lines(String table) {
    try (InputStream in =
        Objects.requireNonNull(Gazetteer.class.getResourceAsStream("/places/" + table), table)) {
      List<String> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A line of a table; columns left out at its end are empty.
  private static final class Row {

    private static final int HINTS = 11;
    private final String[] columns;

    Row(String line) {
      columns = line.split("\t");
    }

    String text(int column) {
      return column < columns.length ? columns[column] : "";
    }

    Stream<String> list(int column) {
      return Stream.of(text(column).split("\\|")).filter(text -> !text.isEmpty());
    }

    boolean isWord() {
      return text(HINTS).endsWith("word");
    }

    List<String> near() {
      String hints = text(HINTS).replaceFirst("(; )?word$", "");
      return hints.isEmpty() ? List.of() : List.of(hints.substring("near:".length()).split(","));
    }
  }
}
