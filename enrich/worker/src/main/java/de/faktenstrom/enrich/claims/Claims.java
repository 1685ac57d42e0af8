package de.faktenstrom.enrich.claims;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Figure;
import de.faktenstrom.enrich.events.Figure.Kind;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.text.CodePoints;
import de.faktenstrom.enrich.text.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures of a text: numbers that state a fact, in German and in English. Years, dates, ages,
/// pages, paragraphs and the like are none.
public final class Claims {

  /// An event must stay a message; a table of more numbers is a data set.
  public static final int MOST = 500;

  /// Who looks for a source looks no further.
  private static final int LONGEST = 400_000;

  private static final Pattern IN_TIME =
      Pattern.compile(
          "(?i)(?:\\b(?:im|in|seit|bis|ab|von|vom|vor|nach|um|jahr|jahre|jahres|jahren|ende|anfang|mitte|sommer|winter|herbst|frühjahr|frühling"
              + "|anno|since|by|of|from|until|before|after|during|year|years|early|late|mid|the|und|and|zwischen|between|to|gegenüber"
              + "|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july"
              + "|october|december)|[(–/-])\\s?$");

  private static final Pattern LEADS_TO =
      Pattern.compile(
          "(?i)(?:[:=]|\\b(?:auf|bei|um|mit|von|zu|waren es|sind"
              + " es|insgesamt|to|at|by|was|were|total of|zahl|anzahl))\\s$");

  private Claims() {}

  /// In the order of the text.
  ///
  /// @param field as in [Passage]
  /// @param stretches what of it is in which language
  /// @param citations of the field, each occurrence
  public static List<Figure> in(
      String field, String text, List<Stretch> stretches, List<Citation> citations) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    BitSet masked = Decoys.in(text);
    List<Evidence.Place> places = places(text, citations, masked);
    Evidence evidence = new Evidence(Block.of(text), places);
    CodePoints points = new CodePoints(field, text);
    List<Figure> figures = new ArrayList<>();
    for (Stretch stretch : stretches) {
      boolean german = !stretch.language().equals("en");
      for (Stated stated : numbers(text, stretch, german, masked)) {
        if (figures.size() == MOST) {
          return figures;
        }
        Figure figure = figure(text, stated, german, evidence, points);
        if (figure != null) {
          figures.add(figure);
        }
      }
    }
    return figures;
  }

  private static List<Stated> numbers(String text, Stretch stretch, boolean german, BitSet masked) {
    int start = stretch.start();
    BitSet ours = masked.get(start, Math.max(start, stretch.end()));
    return Numbers.in(text.substring(start, stretch.end()), german, ours).stream()
        .map(stated ->
            new Stated(
                stated.kind(),
                stated.low(),
                stated.high(),
                stated.approximate(),
                stated.unit(),
                stated.start() + start,
                stated.end() + start,
                stated.plain()))
        .toList();
  }

  /// What is cited is no figure itself, unless it is a link under a sentence's words.
  private static List<Evidence.Place> places(String text, List<Citation> citations, BitSet masked) {
    List<Evidence.Place> places = new ArrayList<>();
    boolean same = text.codePointCount(0, text.length()) == text.length();
    for (Citation citation : citations) {
      Passage passage = citation.passage();
      int start = same ? passage.start() : text.offsetByCodePoints(0, passage.start());
      int end = start + passage.text().length();
      places.add(new Evidence.Place(citation.type() + " " + citation.value(), start, end));
      if (!citation.type().equals("url")) {
        masked.set(start, end);
      }
    }
    places.sort(Comparator.comparingInt(Evidence.Place::start));
    return places;
  }

  private static @Nullable Figure figure(
      String text, Stated stated, boolean german, Evidence evidence, CodePoints points) {
    int index = index(evidence.blocks(), stated.start());
    Block block = evidence.blocks().get(index);
    Block.Range sentence = block.sentence(stated.start());
    String before = text.substring(sentence.start(), stated.start());
    String after = text.substring(stated.end(), Math.max(stated.end(), sentence.end()));
    if (!states(text, stated, german, before, after)) {
      return null;
    }
    return new Figure(
        stated.kind(),
        stated.low(),
        stated.high(),
        stated.approximate(),
        stated.unit(),
        date(text, block, stated, before, after),
        population(stated, german, before, after),
        points.passage(stated.start(), stated.end()),
        evidence.of(index, stated));
  }

  private static int index(List<Block> blocks, int place) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// A number with unit or scale does; one without has to be written like a large number, to count
  /// something, or to stand where a sentence about something countable puts its number.
  private static boolean states(
      String text, Stated stated, boolean german, String before, String after) {
    String written = text.substring(stated.start(), stated.end());
    if (stated.kind() != Kind.COUNT || written.matches("(?s).*\\p{L}.*")) {
      return true;
    }
    String known = Population.known(after);
    boolean year = stated.plain() && stated.low() >= 1000 && stated.low() < 2200;
    if (year) {
      return known != null && !IN_TIME.matcher(before).find();
    }
    if (known != null || grouped(written, german)) {
      return true;
    }
    if (!stated.plain()) {
      return false;
    }
    boolean large = stated.low() >= 100 && stated.low() < 10_000;
    boolean noun = german && Population.noun(after) != null && !before.isBlank();
    boolean put = LEADS_TO.matcher(before).find() && Population.before(before) != null;
    return large && (noun || put);
  }

  private static boolean grouped(String written, boolean german) {
    String first = written.split("[–-]|\\sbis|\\sto|\\sund|\\sand", 2)[0].strip();
    return Numeral.grouped(first, german);
  }

  private static @Nullable String population(
      Stated stated, boolean german, String before, String after) {
    String of = stated.kind() == Kind.COUNT ? null : Population.whole(after);
    if (of != null) {
      return of;
    }
    String known = Population.known(after);
    if (known != null) {
      return known;
    }
    if (stated.kind() == Kind.COUNT) {
      String noun = german ? Population.noun(after) : null;
      String said = Population.before(before);
      return noun != null ? noun : said != null ? said : Population.after(after);
    }
    String said = Population.before(before);
    return said != null ? said : Population.after(after);
  }

  /// Of its sentence, else the last one said before it in its paragraph.
  private static @Nullable String date(
      String text, Block block, Stated stated, String before, String after) {
    String near = ReferenceDate.near(before, after);
    return near != null
        ? near
        : ReferenceDate.near(text.substring(block.start(), stated.start()), "");
  }
}
