package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Graph.Unreadable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the names of a JSON-LD document mean (JSON-LD 1.1, section 9.15). Only a context that
/// stands in the document is read: one at an address could say another thing tomorrow, and is a
/// stranger's.
final class LinkedContext {

  private static final int MOST_TERMS = 5_000;

  /// A name may be explained by a name, and that one too.
  private static final int STEPS = 10;

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private final Map<String, JsonNode> terms = new HashMap<>();
  private String base;
  private @Nullable String vocab;
  private @Nullable String language;

  /// @param url of the document, which relative addresses are relative to
  LinkedContext(String url) {
    this.base = url;
  }

  /// How the values of a property are meant.
  ///
  /// @param type `@id` or `@vocab` where a text is an address, absent or another where it is a text
  /// @param language of its texts, absent where they have none
  /// @param byLanguage whether its value is a list of texts by their languages
  record Meaning(
      String property, @Nullable String type, @Nullable String language, boolean byLanguage) {}

  void add(JsonNode context) throws Unreadable {
    if (context.isArray()) {
      for (JsonNode one : context) {
        add(one);
      }
    } else if (context.isString()) {
      throw new Unreadable(
          "Die Antwort nennt einen @context an einer Adresse; der wird nicht geladen.");
    } else if (context.isObject()) {
      for (Map.Entry<String, JsonNode> entry : context.properties()) {
        define(entry.getKey(), entry.getValue());
      }
    }
    if (terms.size() > MOST_TERMS) {
      throw new Unreadable("Der @context erklärt mehr als %d Namen.".formatted(MOST_TERMS));
    }
  }

  private void define(String name, JsonNode value) throws Unreadable {
    switch (name) {
      case "@vocab" -> vocab = value.isString() ? iri(value.stringValue()) : null;
      case "@base" -> base = value.isString() ? address(value.stringValue()) : base;
      case "@language" -> language = value.isString() ? value.stringValue() : null;
      case "@import" ->
          throw new Unreadable(
              "Die Antwort nennt einen @context an einer Adresse; der wird nicht geladen.");
      case "@version", "@protected", "@propagate", "@direction" -> {}
      default -> terms.put(name, value);
    }
  }

  /// The keyword that the name is or stands for, or the name.
  String keyword(String name) {
    JsonNode given = terms.get(name);
    String id = given == null ? null : id(given);
    return id != null && id.startsWith("@") ? id : name;
  }

  /// Absent where the name means nothing.
  @Nullable Meaning property(String name) throws Unreadable {
    String property = iri(name);
    if (property == null || !SCHEME.matcher(property).matches()) {
      return null;
    }
    JsonNode given = terms.get(name);
    if (given == null || !given.isObject()) {
      return new Meaning(property, null, language, false);
    }
    boolean json = given.path("@type").asString("").equals("@json");
    if (json || given.has("@reverse") || given.has("@nest") || given.has("@context")) {
      throw unsupported(name);
    }
    String container = given.path("@container").asString("");
    if (!container.matches("|@set|@list|@language") || given.path("@container").isArray()) {
      throw unsupported(name);
    }
    JsonNode own = given.get("@language");
    return new Meaning(
        property,
        given.path("@type").isString() ? keyword(given.path("@type").stringValue()) : null,
        own == null ? language : own.isString() ? own.stringValue() : null,
        container.equals("@language"));
  }

  static Unreadable unsupported(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) : name;
    return new Unreadable(
        "Die Antwort schreibt „%s“ in einer Form von JSON-LD, die nicht gelesen wird."
            .formatted(shown.replaceAll("\\p{Cntrl}", " ")));
  }

  /// The address that a name of the vocabulary stands for, absent where it stands for none.
  @Nullable String iri(String name) {
    return iri(name, STEPS);
  }

  private @Nullable String iri(String name, int steps) {
    JsonNode given = terms.get(name);
    if (given != null) {
      String id = given.isNull() ? null : id(given);
      if (id == null && given.isObject() && !given.has("@id")) {
        return unexplained(name, steps);
      }
      if (name.equals(id)) {
        return unexplained(name, steps);
      }
      return id == null || steps == 0 ? id : iri(id, steps - 1);
    }
    return unexplained(name, steps);
  }

  private @Nullable String unexplained(String name, int steps) {
    String compact = compact(name, steps);
    return compact == null && vocab != null && !name.startsWith("@") ? vocab + name : compact;
  }

  /// Whole where it has a prefix or a scheme, else absent.
  private @Nullable String compact(String name, int steps) {
    int colon = name.indexOf(':');
    if (colon > 0 && steps > 0 && !name.startsWith("//", colon + 1)) {
      String prefix = name.substring(0, colon);
      String meant = terms.containsKey(prefix) ? iri(prefix, steps - 1) : null;
      if (meant != null) {
        return meant + name.substring(colon + 1);
      }
    }
    return SCHEME.matcher(name).matches() ? name : null;
  }

  private static @Nullable String id(JsonNode given) {
    JsonNode id = given.isObject() ? given.path("@id") : given;
    return id.isString() ? id.stringValue() : null;
  }

  /// Of a node: whole, with a prefix, or relative to the document.
  String address(String given) {
    String whole = compact(given, STEPS);
    if (whole != null) {
      return whole;
    }
    try {
      return URI.create(base).resolve(given).toString();
    } catch (IllegalArgumentException _) {
      return given;
    }
  }
}
