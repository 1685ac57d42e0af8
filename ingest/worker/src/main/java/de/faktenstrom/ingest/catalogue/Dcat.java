package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Dataset.Coverage;
import de.faktenstrom.ingest.catalogue.Dataset.Distribution;
import de.faktenstrom.ingest.catalogue.Graph.Term;
import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.catalogue.Reply.Unreadable;
import de.faktenstrom.ingest.item.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of a catalogue in DCAT-AP, which may go on (Hydra's partial collection view).
final class Dcat {

  static final int MOST_DATASETS = 5_000;

  private final Graph graph;

  private Dcat(Graph graph) {
    this.graph = graph;
  }

  /// @param url where the document came from
  static Reply read(byte[] document, URI url) {
    try {
      return new Dcat(Graph.read(document, url.toString())).page(url);
    } catch (Graph.Unreadable e) {
      return new Unreadable(e.german());
    }
  }

  private Reply page(URI url) {
    List<String> nodes = graph.ofType(Terms.DATASET).toList();
    String next = next(url);
    if (nodes.size() > MOST_DATASETS) {
      return new Unreadable("Die Seite hat mehr als %d Datensätze.".formatted(MOST_DATASETS));
    }
    if (nodes.isEmpty() && next == null) {
      return new Unreadable("Die Antwort beschreibt keinen Datensatz (dcat:Dataset).");
    }
    if (next != null && !sameHost(url, next)) {
      return new Unreadable(
          "Die nächste Seite der Liste liegt auf einem anderen Rechner und wird nicht gelesen.");
    }
    List<Dataset> datasets = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String node : nodes) {
      Dataset dataset = dataset(node);
      if (dataset == null) {
        problems.add("Ein Datensatz hat weder Adresse noch Kennung oder keinen Titel.");
      } else {
        datasets.add(dataset);
      }
    }
    return new Page(List.copyOf(datasets), next, total(), List.copyOf(problems));
  }

  private @Nullable String next(URI url) {
    return Stream.of(Terms.NEXT)
        .flatMap(property -> graph.with(property).flatMap(node -> graph.all(node, property)))
        .map(term -> CanonicalUrl.of(term.value(), url))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean sameHost(URI url, String next) {
    return String.valueOf(url.getHost()).equalsIgnoreCase(URI.create(next).getHost());
  }

  private @Nullable Long total() {
    return graph
        .with(Terms.TOTAL)
        .map(node -> graph.text(node, Terms.TOTAL))
        .filter(text -> text != null && text.matches("\\d{1,12}"))
        .map(Long::valueOf)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Dataset dataset(String node) {
    String id = id(node);
    String title = graph.text(node, Terms.TITLE);
    if (id == null || title == null) {
      return null;
    }
    String description = graph.text(node, Terms.DESCRIPTION);
    String page = graph.text(node, Terms.LANDING_PAGE);
    return new Dataset(
        id,
        title,
        description == null ? "" : description,
        name(node, Terms.PUBLISHER),
        licences(node),
        coverage(node),
        distributions(node),
        page == null && node.startsWith("http") ? node : page,
        graph.text(node, Terms.LANGUAGE),
        graph.all(node, Terms.KEYWORD).map(Term::value).toList(),
        graph.text(node, Terms.ISSUED),
        Stamp.of(graph.text(node, Terms.MODIFIED)));
  }

  /// `dct:identifier` where it is one for the whole world, else the address. Short ones such as
  /// `17` are given by several publishers of one catalogue.
  private @Nullable String id(String node) {
    String identifier = graph.text(node, Terms.IDENTIFIER);
    if (identifier != null && (identifier.contains(":") || identifier.length() >= 16)) {
      return identifier;
    }
    return node.startsWith("_:") ? null : node;
  }

  /// Of the thing that the property names, or the property's own text.
  private @Nullable String name(String node, String property) {
    return graph
        .all(node, property)
        .map(term -> term.text() ? term.value() : graph.text(term.value(), Terms.NAMES))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Sorted: in RDF the order says nothing and changes.
  private List<String> licences(String node) {
    return Stream.concat(
            graph.all(node, Terms.LICENCE),
            graph
                .all(node, Terms.DISTRIBUTION)
                .flatMap(file -> graph.all(file.value(), Terms.LICENCE)))
        .map(Dcat.this::labelled)
        .filter(licence -> !licence.startsWith("_:"))
        .distinct()
        .sorted()
        .limit(10)
        .toList();
  }

  private String labelled(Term term) {
    String label = term.text() ? null : graph.text(term.value(), Terms.NAMES);
    return label == null ? term.value() : label;
  }

  private @Nullable Coverage coverage(String node) {
    return graph
        .all(node, Terms.TEMPORAL)
        .map(term ->
            new Coverage(
                graph.text(term.value(), Terms.START), graph.text(term.value(), Terms.END)))
        .filter(coverage -> coverage.from() != null || coverage.to() != null)
        .findFirst()
        .orElse(null);
  }

  private List<Distribution> distributions(String node) {
    return graph
        .all(node, Terms.DISTRIBUTION)
        .map(file -> distribution(file.value()))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing(Distribution::url)
                .thenComparing(file -> String.valueOf(file.name())))
        .limit(Dataset.MOST_DISTRIBUTIONS)
        .toList();
  }

  private @Nullable Distribution distribution(String node) {
    String url = graph.text(node, Terms.DOWNLOAD, Terms.ACCESS);
    Term format = graph.all(node, Terms.FORMAT, Terms.MEDIA_TYPE).findFirst().orElse(null);
    String label = format == null ? null : labelled(format);
    return url == null
        ? null
        : new Distribution(
            graph.text(node, Terms.TITLE),
            url,
            label == null || label.startsWith("_:") ? null : Formats.of(label));
  }
}
