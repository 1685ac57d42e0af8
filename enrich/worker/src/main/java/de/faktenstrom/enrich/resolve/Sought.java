package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Citation;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A work that is asked for, by the citation's type and value.
record Sought(String type, String value) implements Comparable<Sought> {

  /// In this order all take their locks.
  private static final Comparator<Sought> ORDER =
      Comparator.comparing(Sought::type).thenComparing(Sought::value);

  private static final String DOI = "doi";
  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}$");

  static Sought of(Citation citation) {
    return new Sought(citation.type(), citation.value());
  }

  /// The DOI under which registries know it: its own, or the one that arXiv gives to each of its
  /// works (`10.48550/arxiv.2101.00001`, without version); absent for what has none.
  @Nullable String doi() {
    return switch (type) {
      case DOI -> value;
      case "arxiv" ->
          "10.48550/arxiv." + VERSION.matcher(value).replaceFirst("").toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  /// `10.1007`; all DOIs of a prefix are registered with one agency, but for those that moved.
  @Nullable String prefix() {
    return type.equals(DOI) ? value.substring(0, value.indexOf('/')) : null;
  }

  @Override
  public int compareTo(Sought other) {
    return ORDER.compare(this, other);
  }
}
