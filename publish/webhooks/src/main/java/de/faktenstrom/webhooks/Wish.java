package de.faktenstrom.webhooks;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.Target;
import de.faktenstrom.net.Verdict;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Filter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a new endpoint is to be, as it was asked for; each method takes one part of it or says what
/// is wrong.
///
/// @param types names of events; absent or empty: all
/// @param format `standard`, the only one there is
record Wish(
    @Nullable String url,
    @Nullable List<String> types,
    @Nullable Wanted filter,
    @Nullable String format) {

  static final String STANDARD = "standard";

  private static final Set<String> TYPES =
      Announcement.TYPES.keySet().stream()
          // Never sent, see Endpoint.
          .filter(type -> !type.equals(Announcement.Described.TYPE))
          .map(type -> type.substring("de.faktenstrom.".length(), type.length() - ".v1".length()))
          .collect(Collectors.toCollection(TreeSet::new));

  /// @param topics slugs
  /// @param kinds slugs, `press-release`
  /// @param languages `de`, `en`
  record Wanted(
      @Nullable List<String> topics,
      @Nullable List<String> kinds,
      @Nullable List<String> languages,
      @Nullable Boolean correctionsOnly) {}

  URI target(AddressPolicy policy) {
    if (url == null || url.isBlank()) {
      throw Problem.of(
          422,
          "The endpoint needs a url, like https://example.org/hooks.",
          "Es fehlt die Adresse, zum Beispiel https://example.org/hooks.");
    }
    URI target;
    try {
      target = URI.create(url.strip());
    } catch (IllegalArgumentException _) {
      throw Problem.of(422, "The url cannot be read.", "Die Adresse ist nicht lesbar.");
    }
    return switch (Target.check(target, policy)) {
      case Verdict.Allowed _ -> target;
      case Verdict.Refused(String reason) ->
          throw Problem.of(
              422,
              reason,
              "An diese Adresse wird nicht gesendet: Sie muss mit http:// oder https:// beginnen, und ihr"
                  + " Rechnername muss im öffentlichen Netz zu finden sein.");
    };
  }

  Set<String> wantedTypes() {
    for (String type : orEmpty(types)) {
      if (!TYPES.contains(type)) {
        throw Problem.of(422, "There is no type '" + type + "'; there are " + TYPES + ".");
      }
    }
    return new TreeSet<>(orEmpty(types));
  }

  Filter wantedFilter() {
    if (filter == null) {
      return Filter.ALL;
    }
    Set<String> languages = new HashSet<>();
    orEmpty(filter.languages()).forEach(l -> languages.add(l.toLowerCase(Locale.ROOT)));
    return Filters.ordered(
        new Filter(
            Set.copyOf(orEmpty(filter.topics())),
            orEmpty(filter.kinds()).stream().map(Wish::kind).collect(Collectors.toSet()),
            languages,
            Boolean.TRUE.equals(filter.correctionsOnly())));
  }

  private static Kind kind(String slug) {
    return Kind.of(slug)
        .orElseThrow(() ->
            Problem.of(
                422, "There is no kind '" + slug + "'; there are " + List.of(Kind.values()) + "."));
  }

  String wantedFormat() {
    if (format == null || format.equals(STANDARD)) {
      return STANDARD;
    }
    throw Problem.of(422, "The only format there is now is 'standard'.");
  }

  private static List<String> orEmpty(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }
}
