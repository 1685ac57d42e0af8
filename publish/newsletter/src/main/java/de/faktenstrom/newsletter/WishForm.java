package de.faktenstrom.newsletter;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Filter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, as it comes from outside. It ends in a mail to an address that may be a
/// stranger's, so it can carry nothing but slugs.
record WishForm(
    List<String> topics, List<String> kinds, List<String> languages, boolean correctionsOnly) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int MOST = 50;

  static final WishForm ALL = new WishForm(List.of(), List.of(), List.of(), false);

  /// @throws IllegalArgumentException which says what is wrong, in English
  Filter filter() {
    Set<String> slugs = new TreeSet<>();
    for (String topic : topics) {
      slugs.add(matching(topic, SLUG, "a topic's slug like labour-migration"));
    }
    Set<String> tags = new TreeSet<>();
    for (String language : languages) {
      tags.add(matching(language, LANGUAGE, "a language like de or en"));
    }
    if (slugs.size() > MOST || tags.size() > MOST) {
      throw new IllegalArgumentException("filter names more than " + MOST + " topics or languages");
    }
    return Filters.of(slugs, kinds.stream().map(WishForm::kind).toList(), tags, correctionsOnly);
  }

  private static String matching(String given, Pattern pattern, String wanted) {
    if (!pattern.matcher(given).matches()) {
      throw new IllegalArgumentException("filter must name " + wanted);
    }
    return given;
  }

  private static Kind kind(String slug) {
    return Kind.of(slug)
        .orElseThrow(() ->
            new IllegalArgumentException("filter.kinds must be of " + List.of(Kind.values())));
  }

  /// Slugs as typed into one field, parted by commas or spaces.
  static List<String> typed(@Nullable String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("[,;\\s]+"));
  }
}
