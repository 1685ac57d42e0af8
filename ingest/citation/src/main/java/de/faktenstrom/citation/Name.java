package de.faktenstrom.citation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name as CSL takes it apart (Citation Style Language 1.0.2, "Names"): of a person, or of an
/// institution, which is never taken apart.
public sealed interface Name {

  /// @param particle goes with the family name, `van den` of Anna van den Berg
  record Person(String family, @Nullable String given, @Nullable String particle) implements Name {}

  record Institution(String name) implements Name {}

  /// The name as CSL-JSON has it.
  default Map<String, String> variables() {
    Map<String, String> said = new LinkedHashMap<>();
    switch (this) {
      case Institution(String name) -> said.put("literal", name);
      case Person(String family, String given, String particle) -> {
        said.put("family", family);
        if (given != null) {
          said.put("given", given);
        }
        if (particle != null) {
          said.put("non-dropping-particle", particle);
        }
      }
    }
    return said;
  }

  static Name of(Map<?, ?> variables) {
    if (!(variables.get("family") instanceof String family)) {
      return new Institution(String.valueOf(variables.get("literal")));
    }
    String particles =
        Stream.of("dropping-particle", "non-dropping-particle")
            .map(variables::get)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.joining(" "));
    return new Person(
        family, (String) variables.get("given"), particles.isEmpty() ? null : particles);
  }

  /// A name as a source writes it: `Anna van den Berg`, `Berg, Anna van den`, `Dr. Ayşe Müller`,
  /// `Statistisches Bundesamt`. What is not surely a person stays whole.
  static Name parse(String written) {
    String name = written.strip().replaceAll("\\s+", " ");
    int comma = name.indexOf(',');
    if (institution(name) || comma != name.lastIndexOf(',')) {
      return new Institution(name);
    }
    if (comma > 0 && comma < name.length() - 1) {
      return person(
          name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip(),
          name.substring(0, comma).strip());
    }
    return person(name, null);
  }

  private static Name person(String name, @Nullable String family) {
    List<String> words =
        Arrays.stream(name.split(" ")).filter(word -> !Words.TITLES.contains(lower(word))).toList();
    if (words.size() < 2) {
      return new Institution(name);
    }
    int from =
        words.size() - (family == null ? 1 : Math.min(words.size() - 1, family.split(" ").length));
    int particles = from;
    while (particles > 1 && Words.PARTICLES.contains(words.get(particles - 1))) {
      particles--;
    }
    while (from < words.size() - 1 && Words.PARTICLES.contains(words.get(from))) {
      from++;
    }
    String particle = String.join(" ", words.subList(particles, from));
    return new Person(
        String.join(" ", words.subList(from, words.size())),
        String.join(" ", words.subList(0, particles)),
        particle.isEmpty() ? null : particle);
  }

  private static boolean institution(String name) {
    return name.split(" ").length > 6 || Words.INSTITUTION.matcher(name).find();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// What tells a person from an institution.
  final class Words {
    private static final Set<String> TITLES =
        Set.of("dr.", "prof.", "phd", "m.a.", "med.", "phil.", "rer.", "pol.", "jur.", "h.c.");
    private static final Set<String> PARTICLES =
        Set.of(
            "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "di", "da",
            "dos", "du", "la", "le", "ten", "ter", "al", "el", "bin", "ibn");
    private static final Pattern INSTITUTION =
        Pattern.compile(
            "[0-9&/()@+|]"
                + "|(?U)\\b(für|und|the|of|for|and|des|im|am|in|e\\.V|gGmbH|GmbH|AG|Inc|Ltd)\\b"
                + "|(?iu)(amt|institut|stiftung|universit|ministeri|redaktion|forschung|zentrum"
                + "|zentrale|verband|verein|gesellschaft|agentur|agency|office|foundation|council"
                + "|netzwerk|network|mediendienst|dienst|kommission|commission|bundestag|bundesrat"
                + "|akademie|hochschule|center|centre|group|team|presse|eurostat|destatis)"
                + "|^\\p{Lu}{2,}$");

    private Words() {}
  }
}
