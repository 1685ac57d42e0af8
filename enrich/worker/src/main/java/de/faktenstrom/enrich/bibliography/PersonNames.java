package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes the words of an author or editor field apart into names, in the orders that references
/// use: `Brenner, Anna/Kurz, Jan`, `Beck, U., A. Roth and S. Falk`, `Coubes P, Roubertie A`.
public final class PersonNames {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?i:in\\b|hrsg\\.?\\s(?:von|v\\.)|hg\\.?\\s(?:von|v\\.)|herausgegeben\\svon|edited\\sby|eds?\\.|vgl\\.|siehe|see)"
              + "\\s?:?\\s+)+");
  private static final Pattern ROLE =
      Pattern.compile(
          "[(\\[]?\\b(?:hrsgg?|hgg?|herausgeber(?:in(?:nen)?)?|eds?|editors?|éds?)\\b\\.?[)\\]]?:?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OTHERS =
      Pattern.compile(
          "[,;/]?\\s*(?:\\bet\\.?\\s?al\\b|\\bu\\.\\s?a\\b|\\band others\\b|\\bund andere\\b)\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGE = Pattern.compile("^[\\s,;:./&-]+|[\\s,;:/&(\\[-]+$");
  private static final Pattern JUNIOR = Pattern.compile("(?:[JS]r\\.?|I{2,3}|IV)");
  private static final Pattern AND =
      Pattern.compile("\\s*,?\\s+(?:and|und|et|y|sowie|&)\\s+|\\s*&\\s*");
  private static final Pattern SURE = Pattern.compile("\\s*;\\s*|\\s*,,\\s*");
  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private PersonNames() {}

  /// Whether the words say that these people edited.
  public static boolean edited(String words) {
    return ROLE.matcher(words).find() || LEAD.matcher(words).find();
  }

  /// All names in their order, with a literal `et al.` where more are meant. Words that are no
  /// person's name are one literal name.
  public static List<PersonName> of(String words) {
    String said = LEAD.matcher(words.replaceAll("[\\s\u00A0\u202F]+", " ")).replaceFirst("");
    said = ROLE.matcher(said).replaceAll(" ");
    boolean more = OTHERS.matcher(said).find();
    said = trim(OTHERS.matcher(said).replaceAll(""));
    List<PersonName> names = new ArrayList<>();
    if (!says(said)) {
      return names;
    }
    if (isOrganisation(said)) {
      names.add(PersonName.literal(end(said)));
    } else {
      groups(said).forEach(group -> addGroup(group, names));
    }
    if (more) {
      names.add(PersonName.literal("et al."));
    }
    return names;
  }

  private static Stream<String> groups(String words) {
    boolean sure = words.indexOf(';') >= 0 || words.contains(",,");
    boolean slash = !sure && words.indexOf('/') >= 0;
    Pattern border = sure ? SURE : slash ? SLASH : Pattern.compile("(?!)");
    return border
        .splitAsStream(words)
        .flatMap(AND::splitAsStream)
        .map(PersonNames::trim)
        .filter(PersonNames::says);
  }

  private static boolean isOrganisation(String words) {
    boolean names = words.matches(".*[,;/].*");
    int small = 0;
    for (String word : words.split("[\\s,;/]+")) {
      String bare = word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
      if (bare.isEmpty()) {
        continue;
      }
      WordKind kind = WordKind.of(word, word.replaceAll("[^\\p{L}-]", ""));
      if (kind == WordKind.OFFICE) {
        return true;
      }
      boolean lower = Character.isLowerCase(word.codePointAt(0));
      small += lower && kind != WordKind.PARTICLE && kind != WordKind.AND ? 1 : 0;
    }
    return small > 0 && (!names || small > 1)
        || !names
            && words.indexOf(' ') < 0
            && words.length() > 1
            && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /// The parts between two commas are names, or a family and its given names in turn.
  private static void addGroup(String group, List<PersonName> names) {
    List<String> parts =
        COMMA.splitAsStream(group).map(PersonNames::tidy).filter(PersonNames::says).toList();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (JUNIOR.matcher(part).matches()) {
        continue;
      }
      boolean next = i + 1 < parts.size();
      if (next && isFamily(part) && isGiven(parts.get(i + 1), i + 2 < parts.size())) {
        names.add(inverted(part, parts.get(++i)));
      } else {
        names.add(direct(part));
      }
    }
  }

  private static boolean isFamily(String part) {
    String[] words = part.split(" ");
    boolean alone = words.length == 1 && part.length() > 1 && part.indexOf('.') < 0;
    return alone
        || Stream.of(words).noneMatch(PersonNames::isInitials)
            && Stream.of(words).filter(word -> !isParticle(word)).count() <= 2;
  }

  private static boolean isGiven(String part, boolean more) {
    String[] words = part.split(" ");
    boolean initials = Stream.of(words).allMatch(word -> isInitials(word) || isParticle(word));
    return initials
        || words.length <= (more ? 2 : 3) && !isInitials(words[0])
        || isInitials(words[words.length - 1]);
  }

  private static PersonName inverted(String family, String given) {
    List<String> names = new ArrayList<>(List.of(given.split(" ")));
    List<String> particles = new ArrayList<>();
    while (names.size() > 1 && isParticle(names.getLast())) {
      particles.addFirst(names.removeLast());
    }
    String first = end(String.join(" ", names));
    if (!particles.isEmpty()) {
      return new PersonName(end(family), first, String.join(" ", particles), true, false);
    }
    List<String> last = new ArrayList<>(List.of(family.split(" ")));
    while (last.size() > 1 && isParticle(last.getFirst())) {
      particles.add(last.removeFirst());
    }
    return particles.isEmpty()
        ? PersonName.of(end(family), first)
        : new PersonName(
            end(String.join(" ", last)), first, String.join(" ", particles), false, false);
  }

  /// `Anna von Brenner`, `S. E. Han`, `Coubes P`.
  private static PersonName direct(String name) {
    List<String> words = List.of(name.split(" "));
    int size = words.size();
    if (size == 1) {
      return PersonName.of(end(name), null);
    }
    int last = size;
    while (last > 1 && isInitials(words.get(last - 1))) {
      last--;
    }
    if (last < size && !isInitials(words.getFirst())) {
      return inverted(
          String.join(" ", words.subList(0, last)), String.join(" ", words.subList(last, size)));
    }
    int family = size - 1;
    while (family > 1 && isParticle(words.get(family - 1))) {
      family--;
    }
    String given = end(String.join(" ", words.subList(0, family)));
    if (family == size - 1) {
      return PersonName.of(end(words.getLast()), given);
    }
    String particle = String.join(" ", words.subList(family, size - 1));
    boolean german = particle.matches("(?i)(?:von|vom|zu|zum|zur)\\b.*");
    return new PersonName(end(words.getLast()), given, particle, german, false);
  }

  private static boolean isInitials(String word) {
    return word.matches("(?:\\p{Lu}\\p{Ll}?\\.-?)+|\\p{Lu}{1,3}|\\p{Lu}\\.?-\\p{Lu}\\.?");
  }

  private static boolean isParticle(String word) {
    return Character.isLowerCase(word.codePointAt(0))
        && WordKind.of(word, word) == WordKind.PARTICLE;
  }

  private static String trim(String words) {
    return EDGE.matcher(words).replaceAll("").strip();
  }

  /// Without words that are punctuation only.
  private static String tidy(String part) {
    return Stream.of(trim(part).split(" "))
        .filter(PersonNames::says)
        .collect(Collectors.joining(" "));
  }

  private static boolean says(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// The full stop of the field is no part of the last name, that of an initial is.
  private static String end(String name) {
    boolean stop = name.endsWith(".") && !isInitials(name.substring(name.lastIndexOf(' ') + 1));
    return stop ? name.substring(0, name.length() - 1) : name;
  }
}
