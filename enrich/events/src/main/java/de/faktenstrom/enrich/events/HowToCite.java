package de.faktenstrom.enrich.events;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.ItemIngested;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// How to cite an item, in DataCite's order: `Authors (Year): Title. Version. Source. Address`. The
/// same version always gives the same words; whoever cites adds the day they read it. Beside the
/// records, because the desk makes versions that enrich does not see.
public final class HowToCite {

  // The year of the house: half past midnight on New Year's Day in Berlin belongs to the new one.
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int MOST_NAMED = 5;
  private static final int NAMED_OF_MANY = 3;

  private HowToCite() {}

  public static CiteAs of(ItemIngested item) {
    return of(item, item.version());
  }

  /// @param number under which this text is out; may differ from the number it arrived with
  public static CiteAs of(ItemIngested item, int number) {
    return new CiteAs(
        sentence(item, "Fassung " + number, " und ", " u. a."),
        sentence(item, "Version " + number, " and ", " et al."));
  }

  private static String sentence(ItemIngested item, String version, String and, String others) {
    String source = item.source().name().strip();
    String authors = authors(item.authors(), and, others);
    StringBuilder cite = new StringBuilder(authors.isEmpty() ? source : authors);
    cite.append(" (").append(year(item)).append("): ");
    cite.append(closed(item.headline().strip())).append(' ');
    cite.append(version).append(". ");
    if (!authors.isEmpty()) {
      cite.append(closed(source)).append(' ');
    }
    return cite.append(item.link() == null ? item.uri() : item.link()).toString();
  }

  private static String authors(List<Author> authors, String and, String others) {
    List<String> names =
        authors.stream().map(author -> author.name().strip()).filter(n -> !n.isEmpty()).toList();
    if (names.size() > MOST_NAMED) {
      return String.join(", ", names.subList(0, NAMED_OF_MANY)) + others;
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + and + names.get(last);
  }

  private static int year(ItemIngested item) {
    Instant published =
        item.published() != null
            ? item.published()
            : item.updated() != null ? item.updated() : item.ingested();
    return published.atZone(ZONE).getYear();
  }

  private static String closed(String words) {
    boolean ends = !words.isEmpty() && ".?!…".indexOf(words.charAt(words.length() - 1)) >= 0;
    return ends ? words : words + ".";
  }
}
