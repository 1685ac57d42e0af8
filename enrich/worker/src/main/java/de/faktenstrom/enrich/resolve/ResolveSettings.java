package de.faktenstrom.enrich.resolve;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which registries are asked, where, and whom they may write to.
///
/// @param registries those that are asked; what is meant for others waits
/// @param mailto a mail address; absent where nobody reads mail
public record ResolveSettings(Map<Registry, URI> registries, @Nullable String mailto) {

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[A-Za-z0-9.-]+");

  public ResolveSettings {
    registries = Map.copyOf(registries);
  }

  /// Nobody is asked.
  public static ResolveSettings off() {
    return new ResolveSettings(Map.of(), null);
  }

  /// `off`, or changes to the usual addresses:
  /// `dnb=off,crossref=https://…,mailto=desk@example.org`. An address is what stands before the
  /// identifier, or before the `?` of the library's.
  ///
  /// @param mailto unless another is named
  /// @throws IllegalArgumentException with a sentence in English on what is wrong; no value is in
  ///   it
  public static ResolveSettings parse(String text, @Nullable String mailto) {
    if (text.strip().equals("off")) {
      return off();
    }
    Map<Registry, URI> registries = new EnumMap<>(Registry.class);
    for (Registry registry : Registry.values()) {
      registries.put(registry, URI.create(registry.address()));
    }
    String contact = mailto;
    for (String part : text.split(",", -1)) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals("mailto")) {
        contact = mail(pair[1]);
      } else if (!part.isBlank()) {
        set(registries, pair);
      }
    }
    return new ResolveSettings(registries, contact);
  }

  private static String mail(String text) {
    if (!MAIL.matcher(text).matches()) {
      throw new IllegalArgumentException("mailto must be a mail address.");
    }
    return text;
  }

  private static void set(Map<Registry, URI> registries, String[] pair) {
    Registry registry =
        Registry.of(pair[0])
            .filter(_ -> pair.length == 2)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Each part must be mailto= or one of doi=, crossref=, datacite=, openalex=, dnb=."));
    if (pair[1].equals("off")) {
      registries.remove(registry);
    } else {
      registries.put(registry, address(registry, pair[1]));
    }
  }

  private static URI address(Registry registry, String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Said below; the exception repeats the value.
    }
    throw new IllegalArgumentException(
        "%s must be off or an address that begins with http:// or https:// and has no login, no ? and no #."
            .formatted(registry));
  }
}
