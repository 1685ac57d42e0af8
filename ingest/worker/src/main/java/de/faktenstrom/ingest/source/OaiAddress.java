package de.faktenstrom.ingest.source;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a repository answers OAI-PMH requests, and what is harvested of it.
///
/// @param base the base URL (section 3.1) with whatever of its query is its own
/// @param set the argument `set` (section 2.6), absent where everything is wanted
/// @param prefix the argument `metadataPrefix` (section 3.4)
public record OaiAddress(URI base, @Nullable String set, String prefix) {

  private static final String DUBLIN_CORE = "oai_dc";
  private static final String SET = "set";
  private static final String PREFIX = "metadataPrefix";

  /// Arguments of requests, which are ours to fill in.
  private static final List<String> OURS =
      List.of("verb", "from", "until", "identifier", "resumptionToken");

  /// The characters that the protocol's schema allows in names (URI unreserved).
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.!~*'()-]+");

  private static final Pattern SPEC = Pattern.compile(NAME + "(:" + NAME + ")*");

  /// Why an address is none of a repository.
  record Fault(String english, String german) {}

  /// What a well-formed address has in it.
  public static OaiAddress of(String url) {
    URI uri = URI.create(url);
    List<String> arguments = arguments(uri);
    String own =
        arguments.stream()
            .filter(argument -> !List.of(SET, PREFIX).contains(name(argument)))
            .collect(Collectors.joining("&"));
    String bare = url.split("[?#]", 2)[0];
    String prefix = value(arguments, PREFIX);
    return new OaiAddress(
        URI.create(own.isEmpty() ? bare : bare + "?" + own),
        value(arguments, SET),
        prefix == null ? DUBLIN_CORE : prefix);
  }

  /// What is wrong with the address, absent where nothing is.
  static @Nullable Fault fault(String url) {
    List<String> arguments = arguments(URI.create(url));
    Map<String, Long> counts =
        arguments.stream().collect(Collectors.groupingBy(OaiAddress::name, Collectors.counting()));
    for (String ours : OURS) {
      if (counts.containsKey(ours)) {
        return new Fault(
            "must be the repository's base URL, without %s.".formatted(ours),
            "muss die Basis-URL des Repositoriums sein, ohne %s.".formatted(ours));
      }
    }
    if (counts.getOrDefault(SET, 0L) > 1 || counts.getOrDefault(PREFIX, 0L) > 1) {
      return new Fault(
          "must name set and metadataPrefix once at most.",
          "darf set und metadataPrefix höchstens einmal nennen.");
    }
    return Stream.of(
            odd(arguments, SET, SPEC.asMatchPredicate()),
            odd(arguments, PREFIX, NAME.asMatchPredicate()))
        .filter(fault -> fault != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Fault odd(
      List<String> arguments, String name, Predicate<String> allowed) {
    String value = value(arguments, name);
    return value == null || allowed.test(value)
        ? null
        : new Fault(
            "has a %s that OAI-PMH does not allow.".formatted(name),
            "enthält eine Angabe %s, die OAI-PMH nicht erlaubt.".formatted(name));
  }

  private static List<String> arguments(URI uri) {
    String query = uri.getRawQuery();
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&", -1)).filter(argument -> !argument.isEmpty()).toList();
  }

  private static String name(String argument) {
    return argument.split("=", 2)[0];
  }

  private static @Nullable String value(List<String> arguments, String name) {
    return arguments.stream()
        .filter(argument -> name(argument).equals(name))
        .map(
            argument -> decoded(argument.substring(Math.min(argument.length(), name.length() + 1))))
        .findFirst()
        .orElse(null);
  }

  private static String decoded(String value) {
    return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
