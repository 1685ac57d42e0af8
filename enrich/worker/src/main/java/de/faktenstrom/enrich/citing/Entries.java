package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.bibliography.Field;
import de.faktenstrom.enrich.bibliography.Label;
import de.faktenstrom.enrich.bibliography.ReferenceParser;
import de.faktenstrom.enrich.bibliography.Sections;
import de.faktenstrom.enrich.citing.Reference.Entry;
import de.faktenstrom.enrich.citing.Reference.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The entries of a text's bibliography. The identifiers in them are citations of their own as
/// well.
final class Entries {

  private Entries() {}

  /// @param found what else the text cites
  static List<Found> of(String text, List<Found> found) {
    List<Sections.Entry> places = Sections.of(text);
    if (places.isEmpty()) {
      return List.of();
    }
    List<Found> identified =
        found.stream()
            .filter(one -> one.reference() instanceof Identifier)
            .sorted(Comparator.comparingInt(Found::start))
            .toList();
    List<Found> entries = new ArrayList<>();
    int next = 0;
    for (Sections.Entry place : places) {
      List<Identifier> identifiers = new ArrayList<>();
      while (next < identified.size() && identified.get(next).start() < place.end()) {
        Found one = identified.get(next++);
        if (one.start() >= place.start() && one.reference() instanceof Identifier identifier) {
          identifiers.add(identifier);
        }
      }
      String words = text.substring(place.start(), place.end()).replaceAll("\\s+", " ");
      List<Field> fields = ReferenceParser.usual().parse(words);
      if (isReference(fields, place.listed())) {
        Entry entry = new Entry(words, fields, List.copyOf(identifiers));
        entries.add(new Found(entry, place.start(), place.end()));
      }
    }
    return entries;
  }

  /// A title and who or what it is by, in or at; of a note that may be anything also when.
  private static boolean isReference(List<Field> fields, boolean listed) {
    Set<Label> labels = EnumSet.noneOf(Label.class);
    fields.forEach(field -> labels.add(field.label()));
    boolean by = labels.contains(Label.AUTHOR) || labels.contains(Label.EDITOR);
    boolean in =
        labels.contains(Label.JOURNAL)
            || labels.contains(Label.CONTAINER_TITLE)
            || labels.contains(Label.PUBLISHER)
            || labels.contains(Label.URL)
            || labels.contains(Label.DOI)
            || labels.contains(Label.LOCATION);
    boolean when = labels.contains(Label.DATE);
    boolean what = labels.contains(Label.TITLE);
    return listed ? (what || in) && (by || in && when) : what && by && when && in;
  }
}
