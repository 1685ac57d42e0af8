package de.faktenstrom.enrich.bibliography;

import java.util.List;

/// How a reference runs: for each token, what quotation, bracket and clause it stands in, and what
/// came before. A clause ends at punctuation that is no initial's or abbreviation's full stop.
final class Course {

  private static final String OPEN = "“„«‹‘\"»";
  private static final String CLOSE = "”“»›’\"«";
  private static final int FAR = 12;

  final int[] clause;
  final int[] clauseStart;
  final int[] clauseEnd;
  final boolean[] quoted;
  final boolean[] bracketed;
  final int[] sinceIn;
  final boolean[] afterYear;
  final boolean[] afterQuote;
  final int[] capitals;

  Course(List<Token> tokens, Look[] looks) {
    int count = looks.length;
    clause = new int[count];
    clauseStart = new int[count];
    clauseEnd = new int[count];
    quoted = new boolean[count];
    bracketed = new boolean[count];
    sinceIn = new int[count];
    afterYear = new boolean[count];
    afterQuote = new boolean[count];
    capitals = new int[count];
    clauses(tokens, looks);
    states(tokens, looks);
  }

  private void clauses(List<Token> tokens, Look[] looks) {
    int start = 0;
    int number = 0;
    for (int i = 0; i < looks.length; i++) {
      if (i + 1 == looks.length || ends(tokens.get(i).text(), looks[i])) {
        int upper = 0;
        for (int k = start; k <= i; k++) {
          clause[k] = number;
          clauseStart[k] = start;
          clauseEnd[k] = i;
          upper += looks[k].shape().startsWith("X") ? 1 : 0;
        }
        for (int k = start; k <= i; k++) {
          capitals[k] = 4 * upper / (i - start + 1);
        }
        start = i + 1;
        number++;
      }
    }
  }

  private static boolean ends(String text, Look look) {
    if (look.after().isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean initial = look.kind() == WordKind.INITIAL || look.kind() == WordKind.INITIALS;
    return last == '.' ? !initial : ",;:?!)]”\"»".indexOf(last) >= 0;
  }

  private void states(List<Token> tokens, Look[] looks) {
    boolean quote = false;
    boolean closed = false;
    int open = 0;
    boolean year = false;
    int in = FAR;
    for (int i = 0; i < looks.length; i++) {
      String before = looks[i].before();
      String after = looks[i].after();
      quote |= !before.isEmpty() && OPEN.indexOf(before.charAt(before.length() - 1)) >= 0;
      open += before.indexOf('(') >= 0 || before.indexOf('[') >= 0 ? 1 : 0;
      quoted[i] = quote;
      bracketed[i] = open > 0;
      sinceIn[i] = in;
      afterYear[i] = year;
      afterQuote[i] = closed;
      if (quote && tokens.get(i).text().chars().skip(1).anyMatch(c -> CLOSE.indexOf(c) >= 0)) {
        quote = false;
        closed = true;
      }
      open = after.indexOf(')') >= 0 || after.indexOf(']') >= 0 ? 0 : open;
      year |= looks[i].kind() == WordKind.YEAR;
      boolean capitalIn = looks[i].kind() == WordKind.IN && tokens.get(i).text().contains("I");
      in =
          capitalIn || looks[i].word().equals("in") && after.startsWith(":")
              ? 0
              : Math.min(FAR, in + 1);
    }
  }
}
