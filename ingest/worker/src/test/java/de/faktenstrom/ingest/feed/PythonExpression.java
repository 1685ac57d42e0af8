package de.faktenstrom.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evaluates the few forms of Python expression in which the feedparser corpus says what it
/// expects: literals, names, indices, attributes, calls, comparisons in chains, `in`, `not`, `and`,
/// `or`.
final class PythonExpression {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([uUbB]?)('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|([0-9]+)|([A-Za-z_]\\w*)|(==|!=|[\\[\\](){}.,:]))",
          Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", Pattern.DOTALL);

  private final List<Token> tokens;
  private final Function<String, Object> names;
  private int at;

  private PythonExpression(List<Token> tokens, Function<String, Object> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /// A value that decides itself what it equals.
  interface Matching {
    boolean matches(Object expected);
  }

  /// What can be indexed with a name.
  interface Named {
    Object get(String name);

    boolean has(String name);
  }

  /// As in Python: no such key or index.
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(Object key) {
      super(String.valueOf(key));
    }
  }

  private record Token(String text, boolean literal, boolean number) {}

  /// @param names what the free names stand for; called as functions they are `Function<List,
  ///   Object>`
  static boolean holds(String expression, Function<String, Object> names) {
    PythonExpression parsed = new PythonExpression(tokens(expression), names);
    Object value = parsed.or();
    if (parsed.at < parsed.tokens.size()) {
      throw new IllegalArgumentException("cannot read: " + expression);
    }
    return truth(value);
  }

  private static List<Token> tokens(String expression) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression.strip());
    int from = 0;
    while (matcher.find() && matcher.start() == from) {
      from = matcher.end();
      if (matcher.group(2) != null) {
        String quoted = matcher.group(2);
        tokens.add(new Token(unescaped(quoted.substring(1, quoted.length() - 1)), true, false));
      } else if (matcher.group(3) != null) {
        tokens.add(new Token(matcher.group(3), false, true));
      } else {
        tokens.add(new Token(matcher.group().strip(), false, false));
      }
    }
    if (from != expression.strip().length()) {
      throw new IllegalArgumentException("cannot read: " + expression);
    }
    return tokens;
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m)));
  }

  private static String character(java.util.regex.MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        return Character.toString(Integer.parseInt(escape.group(group), 16));
      }
    }
    return switch (escape.group(4)) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      default -> escape.group(4);
    };
  }

  private Object or() {
    Object left = and();
    while (take("or")) {
      Object right = and();
      left = truth(left) ? left : right;
    }
    return left;
  }

  private Object and() {
    Object left = not();
    while (take("and")) {
      Object right = not();
      left = truth(left) ? right : left;
    }
    return left;
  }

  private Object not() {
    return take("not") ? (Object) !truth(not()) : comparison();
  }

  private Object comparison() {
    Object left = postfix();
    Object result = null;
    while (peek("==") || peek("!=") || peek("in")) {
      String operator = tokens.get(at++).text();
      Object right = postfix();
      boolean holds =
          switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            default -> ((Named) right).has((String) left);
          };
      result = (result == null || truth(result)) && holds;
      left = right;
    }
    return result == null ? left : result;
  }

  private Object postfix() {
    Object value = primary();
    while (true) {
      if (take("[")) {
        value = indexed(value, or());
        expect("]");
      } else if (take(".")) {
        value = attribute(value, tokens.get(at++).text());
      } else if (take("(")) {
        value = called(value);
      } else {
        return value;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Object called(Object function) {
    List<Object> arguments = new ArrayList<>();
    while (!take(")")) {
      arguments.add(or());
      take(",");
    }
    return ((Function<List<Object>, Object>) function).apply(arguments);
  }

  private static Object attribute(Object value, String name) {
    if (name.equals("has_key")) {
      return (Function<List<Object>, Object>) keys -> ((Named) value).has((String) keys.getFirst());
    }
    return ((Named) value).get(name);
  }

  private static Object indexed(Object value, Object index) {
    if (index instanceof Integer position) {
      List<?> list = (List<?>) value;
      if (position >= list.size()) {
        throw new Missing(position);
      }
      return list.get(position);
    }
    return ((Named) value).get((String) index);
  }

  private Object primary() {
    Token token = tokens.get(at++);
    if (token.literal()) {
      return token.text();
    }
    if (token.number()) {
      return Integer.valueOf(token.text());
    }
    return switch (token.text()) {
      case "(" -> parenthesised();
      case "{" -> dictionary();
      case "None" -> null;
      default -> names.apply(token.text());
    };
  }

  private Object parenthesised() {
    List<Object> values = new ArrayList<>();
    boolean tuple = false;
    while (!take(")")) {
      values.add(or());
      tuple |= take(",");
    }
    return tuple ? values : values.getFirst();
  }

  private Object dictionary() {
    Map<String, Object> entries = new LinkedHashMap<>();
    while (!take("}")) {
      String key = (String) or();
      expect(":");
      entries.put(key, or());
      take(",");
    }
    return entries;
  }

  private static boolean equal(Object left, Object right) {
    if (left instanceof Matching matching) {
      return right instanceof Matching ? left.equals(right) : matching.matches(right);
    }
    return right instanceof Matching ? equal(right, left) : Objects.equals(left, right);
  }

  private static boolean truth(Object value) {
    return switch (value) {
      case null -> false;
      case Boolean truth -> truth;
      case Integer number -> number != 0;
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      default -> true;
    };
  }

  private boolean peek(String text) {
    return at < tokens.size() && !tokens.get(at).literal() && tokens.get(at).text().equals(text);
  }

  private boolean take(String text) {
    boolean there = peek(text);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String text) {
    if (!take(text)) {
      throw new IllegalArgumentException("expected " + text);
    }
  }
}
