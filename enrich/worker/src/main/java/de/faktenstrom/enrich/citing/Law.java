package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Acts.Act;
import de.faktenstrom.enrich.citing.Reference.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Provisions of law: a place (`§ 10 Abs. 1 Satz 1`) and the act it is in. Places that follow one
/// another share the act at the end: `§ 3 Abs. 1, § 4 AsylG`. Without an act there is no citation.
final class Law {

  static final Kind KIND = Kind.of(Law::read, "§", "art", "sec");

  private static final int MOST_PLACES = 6;

  private Law() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    if (!clean.isFree(at)) {
      return at + 1;
    }
    List<Place> places = new ArrayList<>();
    Place place = Place.at(text, at);
    while (place != null && places.size() < MOST_PLACES) {
      places.add(place);
      Act act = Acts.at(text, place.end());
      if (act != null) {
        add(places, act, found);
        return act.end();
      }
      place = Place.at(text, next(text, place.end()));
    }
    return places.isEmpty() ? at + 1 : places.getLast().end();
  }

  private static void add(List<Place> places, Act act, List<Found> found) {
    for (Place place : places) {
      int end = place == places.getLast() ? act.end() : place.end();
      found.add(
          new Found(new Provision(place.normal(), act.sign(), act.link()), place.start(), end));
    }
  }

  private static int next(String text, int at) {
    Matcher next = Edges.at(Place.NEXT, text, at, 40);
    return next.lookingAt() ? next.end() : text.length();
  }
}
