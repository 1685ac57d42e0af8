package de.faktenstrom.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be saved of a document that is not well-formed. Never fails: each mistake is taken for
/// the most harmless thing that it may have been, and a new entry closes one that was left open.
final class LooseTokens implements Tokens {

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private final LooseTags tags;
  private final Problems problems;
  private final Limits limits;
  private final Deque<Element> open = new ArrayDeque<>();
  private final Queue<Token> ready = new ArrayDeque<>();
  private References references;

  LooseTokens(String document, Limits limits, Problems problems) {
    this.tags = new LooseTags(document, limits.attributes());
    this.limits = limits;
    this.problems = problems;
    this.references = new References(problems, false);
  }

  /// An open element with the namespaces declared on it.
  private record Element(String name, Map<String, String> declared) {
    boolean isEntry() {
      return ENTRIES.contains(name.substring(name.indexOf(':') + 1));
    }
  }

  @Override
  public @Nullable Token next() {
    while (ready.isEmpty()) {
      LooseTags.Piece piece = tags.next();
      if (piece == null) {
        closeUntil(0);
        return ready.poll();
      }
      switch (piece) {
        case LooseTags.Piece.Text(String text) -> characters(references.resolve(text));
        case LooseTags.Piece.Verbatim(String text) -> characters(text);
        case LooseTags.Piece.Doctype _ -> references = new References(problems, true);
        case LooseTags.Piece.Start start -> start(start);
        case LooseTags.Piece.End(String name) -> end(name);
      }
    }
    return ready.poll();
  }

  @Override
  public int line() {
    return tags.line();
  }

  private void characters(String text) {
    if (!open.isEmpty() && !text.isEmpty()) {
      ready.add(new Token.Characters(withoutControls(text)));
    }
  }

  private void start(LooseTags.Piece.Start start) {
    Map<String, String> declared = new HashMap<>();
    start.attributes().forEach((name, value) -> declare(declared, name, value));
    Element element = new Element(start.name(), declared);
    if (element.isEntry() && open.stream().anyMatch(Element::isEntry)) {
      closeUntil(open.size() - 1 - depthOfEntry());
    }
    if (open.size() > limits.depth()) {
      throw new LimitReached(Flaw.TOO_DEEP.of(limits.depth()));
    }
    open.push(element);
    ready.add(token(start));
    if (start.empty() || hasNoContent(start)) {
      open.pop();
      ready.add(Token.Close.ONE);
    }
  }

  /// Elements that say everything by attributes are often left open.
  private static boolean hasNoContent(LooseTags.Piece.Start start) {
    String name = local(start.name());
    return name.equals("enclosure")
        || (name.equals("link") && start.attributes().containsKey("href"));
  }

  /// How many elements are open within the innermost entry.
  private int depthOfEntry() {
    int depth = 0;
    for (Element element : open) {
      if (element.isEntry()) {
        return depth;
      }
      depth++;
    }
    return depth;
  }

  private void end(String name) {
    int within = 0;
    for (Element element : open) {
      if (element.name.equalsIgnoreCase(name)) {
        closeUntil(open.size() - 1 - within);
        return;
      }
      within++;
    }
  }

  private void closeUntil(int size) {
    while (open.size() > size) {
      open.pop();
      ready.add(Token.Close.ONE);
    }
  }

  private static void declare(Map<String, String> declared, String name, String value) {
    if (name.equals("xmlns")) {
      declared.put("", value);
    } else if (name.startsWith("xmlns:")) {
      declared.put(name.substring("xmlns:".length()), value);
    }
  }

  private Token token(LooseTags.Piece.Start start) {
    List<Token.Attribute> attributes = new ArrayList<>(start.attributes().size());
    start
        .attributes()
        .forEach((name, value) -> {
          if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
            String prefix = prefix(name);
            String namespace = prefix.isEmpty() ? "" : namespace(prefix);
            String text = withoutControls(references.resolve(value));
            attributes.add(new Token.Attribute(prefix, namespace, local(name), text));
          }
        });
    String prefix = prefix(start.name());
    return new Token.Open(prefix, namespace(prefix), local(start.name()), attributes);
  }

  private String namespace(String prefix) {
    if (prefix.equals("xml")) {
      return Namespaces.XML;
    }
    for (Element element : open) {
      String declared = element.declared.get(prefix);
      if (declared != null) {
        return declared;
      }
    }
    if (prefix.isEmpty()) {
      return "";
    }
    problems.add(Flaw.UNDECLARED_PREFIX, prefix);
    String usual = Namespaces.usual(prefix);
    return usual == null ? "urn:undeclared:" + prefix : usual;
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private String withoutControls(String text) {
    if (text.chars().noneMatch(LooseTokens::isForbidden)) {
      return text;
    }
    problems.add(Flaw.CONTROLS);
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().filter(c -> !isForbidden(c)).forEach(c -> clean.append((char) c));
    return clean.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff;
  }
}
