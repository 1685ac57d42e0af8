package de.faktenstrom.enrich.vocabulary;

import java.util.ArrayList;
import java.util.List;

/// A reader for Turtle (W3C Recommendation of 2014), quick to start: no RDF library has to be
/// loaded for one file of our own.
final class Turtle {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private final Characters in;
  private final Names names;
  private final Literals literals;
  private final List<Statement> out = new ArrayList<>();
  private int blanks;

  private Turtle(String text, String base) {
    in = new Characters(text);
    names = new Names(in, base);
    literals = new Literals(in, names);
  }

  /// @param base what relative IRIs are resolved against, may be empty
  /// @throws TurtleFault where the text is not Turtle
  static List<Statement> read(String text, String base) {
    Turtle turtle = new Turtle(text.startsWith("\uFEFF") ? text.substring(1) : text, base);
    for (turtle.in.skipSpace(); turtle.in.peek() != Characters.END; turtle.in.skipSpace()) {
      turtle.statement();
    }
    return turtle.out;
  }

  private void statement() {
    if (in.takes("@prefix")) {
      names.readPrefix();
      in.expect('.');
    } else if (in.takes("@base")) {
      names.readBase();
      in.expect('.');
    } else if (in.takesWord("prefix")) {
      names.readPrefix();
    } else if (in.takesWord("base")) {
      names.readBase();
    } else {
      triples();
      in.expect('.');
    }
  }

  private void triples() {
    boolean properties = in.peek() == '[';
    Term subject = node();
    in.skipSpace();
    if (!properties || in.peek() != '.') {
      predicates(subject);
    }
  }

  private void predicates(Term subject) {
    while (true) {
      in.skipSpace();
      String predicate = in.takesWord("a") ? RDF + "type" : names.iri();
      do {
        in.skipSpace();
        out.add(new Statement(subject, predicate, object()));
        in.skipSpace();
      } while (in.takes(","));
      boolean more = false;
      while (in.takes(";")) {
        more = true;
        in.skipSpace();
      }
      if (!more || in.peek() == '.' || in.peek() == ']') {
        return;
      }
    }
  }

  private Term object() {
    int c = in.peek();
    if (c == '"' || c == '\'') {
      return literals.quoted();
    }
    if ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.') {
      return literals.number();
    }
    if (isWord("true") || isWord("false")) {
      return literals.bool();
    }
    return node();
  }

  private boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (in.peek(i) != word.charAt(i)) {
        return false;
      }
    }
    int after = in.peek(word.length());
    return after != ':' && !Names.isNameCharacter(after);
  }

  private Term node() {
    int c = in.peek();
    if (c == '[') {
      return properties();
    }
    if (c == '(') {
      return collection();
    }
    if (c == '_' && in.peek(1) == ':') {
      in.takes("_:");
      return new Term.Blank(names.name());
    }
    return new Term.Iri(names.iri());
  }

  private Term properties() {
    in.expect('[');
    Term blank = newBlank();
    in.skipSpace();
    if (in.peek() != ']') {
      predicates(blank);
    }
    in.expect(']');
    return blank;
  }

  private Term collection() {
    in.expect('(');
    List<Term> members = new ArrayList<>();
    for (in.skipSpace(); in.peek() != ')'; in.skipSpace()) {
      members.add(object());
    }
    in.expect(')');
    Term rest = new Term.Iri(RDF + "nil");
    for (Term member : members.reversed()) {
      Term cell = newBlank();
      out.add(new Statement(cell, RDF + "first", member));
      out.add(new Statement(cell, RDF + "rest", rest));
      rest = cell;
    }
    return rest;
  }

  private Term newBlank() {
    // A name that no document can write itself.
    return new Term.Blank("#" + blanks++);
  }
}
