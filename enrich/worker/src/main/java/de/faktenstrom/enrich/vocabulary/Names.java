package de.faktenstrom.enrich.vocabulary;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// IRIs and prefixed names, resolved with the prefixes and the base seen so far.
final class Names {

  private final Characters in;
  private final Map<String, String> prefixes = new HashMap<>();
  private String base;

  Names(Characters in, String base) {
    this.in = in;
    this.base = base;
  }

  static boolean isNameCharacter(int character) {
    return character >= 0
        && (Character.isLetterOrDigit(character)
            || character == '_'
            || character == '-'
            || character == 0xB7
            || Character.isSurrogate((char) character)
            || Character.getType(character) == Character.NON_SPACING_MARK);
  }

  void readPrefix() {
    in.skipSpace();
    String prefix = name();
    in.expect(':');
    in.skipSpace();
    prefixes.put(prefix, iriReference());
  }

  void readBase() {
    in.skipSpace();
    base = iriReference();
  }

  String iri() {
    return in.peek() == '<' ? iriReference() : prefixedName();
  }

  private String iriReference() {
    in.expect('<');
    StringBuilder iri = new StringBuilder();
    for (char c = in.next(); c != '>'; c = in.next()) {
      if (c == '\\') {
        in.unescape(iri);
      } else if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
        throw in.fault("an IRI must not contain '" + c + "'");
      } else {
        iri.append(c);
      }
    }
    return resolve(iri.toString());
  }

  private String resolve(String iri) {
    int colon = iri.indexOf(':');
    boolean absolute = colon > 0 && iri.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    if (absolute || base.isEmpty()) {
      return iri;
    }
    if (iri.isEmpty() || iri.startsWith("#")) {
      int fragment = base.indexOf('#');
      return (fragment < 0 ? base : base.substring(0, fragment)) + iri;
    }
    try {
      return URI.create(base).resolve(iri).toString();
    } catch (IllegalArgumentException _) {
      throw in.fault("not an IRI: " + iri);
    }
  }

  private String prefixedName() {
    String prefix = name();
    if (in.peek() != ':') {
      throw in.fault("a term is missing");
    }
    in.next();
    String namespace = prefixes.get(prefix);
    if (namespace == null) {
      throw in.fault("unknown prefix " + prefix + ":");
    }
    return namespace + localName();
  }

  /// Letters, digits and dots, but no dot at the end: that one ends the statement.
  String name() {
    StringBuilder name = new StringBuilder();
    while (isNameCharacter(in.peek())
        || (in.peek() == '.' && isNameCharacter(in.peek(1)) && !name.isEmpty())) {
      name.append(in.next());
    }
    return name.toString();
  }

  private String localName() {
    StringBuilder name = new StringBuilder();
    while (true) {
      int c = in.peek();
      if (isNameCharacter(c) || c == ':' || c == '%' || dotWithin()) {
        name.append(in.next());
      } else if (c == '\\') {
        in.next();
        name.append(in.next());
      } else {
        return name.toString();
      }
    }
  }

  private boolean dotWithin() {
    int ahead = 0;
    while (in.peek(ahead) == '.') {
      ahead++;
    }
    int after = in.peek(ahead);
    return ahead > 0 && (isNameCharacter(after) || after == ':' || after == '%' || after == '\\');
  }
}
