package de.faktenstrom.ingest.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A piece of an XML document, as either way of reading one sees it.
sealed interface Token {

  /// The end of the innermost open element.
  record Close() implements Token {
    static final Close ONE = new Close();
  }

  /// Characters between tags, with references already resolved.
  record Characters(String text) implements Token {}

  /// The start of an element.
  record Open(String prefix, String namespace, String local, List<Attribute> attributes)
      implements Token {

    /// The attribute of that name, in whatever namespace but `xml`.
    @Nullable String attribute(String name) {
      for (Attribute attribute : attributes) {
        if (attribute.local.equalsIgnoreCase(name) && !attribute.namespace.equals(Namespaces.XML)) {
          return attribute.value.strip();
        }
      }
      return null;
    }

    /// `xml:base` or `xml:lang`.
    @Nullable String xml(String name) {
      for (Attribute attribute : attributes) {
        if (attribute.local.equals(name) && attribute.namespace.equals(Namespaces.XML)) {
          return attribute.value.strip();
        }
      }
      return null;
    }

    /// The name under which the elements are tabled: the usual prefix and lower case; null for a
    /// foreign one.
    @Nullable String name() {
      String vocabulary = Namespaces.prefix(namespace);
      String name = local.toLowerCase(Locale.ROOT);
      if (vocabulary == null) {
        return null;
      }
      return vocabulary.isEmpty() ? name : vocabulary + ":" + name;
    }
  }

  /// An attribute; namespace declarations are none.
  record Attribute(String prefix, String namespace, String local, String value) {}
}
