package de.faktenstrom.ingest.oai;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Dublin Core of a record, in its order; every element may be there any number of times.
record DublinCore(List<Element> elements) {

  /// @param name `title`, `creator` …
  /// @param language as declared on the element
  record Element(String name, String value, @Nullable String language) {}

  /// The elements of these names, of the first name first.
  Stream<Element> all(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> elements.stream().filter(element -> element.name().equals(name)));
  }

  /// What they say.
  Stream<String> values(String... names) {
    return all(names).map(Element::value);
  }
}
