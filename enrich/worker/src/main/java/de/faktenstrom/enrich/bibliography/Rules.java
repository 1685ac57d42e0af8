package de.faktenstrom.enrich.bibliography;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fields by what can be told without having learned: year, addresses, pages, the editor's mark,
/// `In:`, place and publisher, and the order of German and author-date styles. Serves where there
/// is no model.
final class Rules {

  private static final int EARLY = 250;
  private static final String YEAR =
      "(?:(?:1[5-9]|20)\\d\\d[a-z]?|o\\.\\s?J\\.|n\\.\\s?d\\.|i\\.\\s?E\\.)";
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\[\\d{1,3}]|\\d{1,3}\\.?(?=\\s\\p{Lu}))");
  private static final Pattern DATE_OF_AUTHOR =
      Pattern.compile("\\(" + YEAR + "\\)[:.,]{0,2}|(?<=\\s)" + YEAR + ":");
  private static final Pattern DATE =
      Pattern.compile("(?<![\\d./-])\\(?" + YEAR + "\\)?(?![\\d/-])[.,:;]{0,2}");
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi\\s?:?\\s?)?(?:https?://(?:dx\\.)?doi\\.org/|\\b)10\\.\\d{4,9}/\\S+");
  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+");
  private static final Pattern ISBN = Pattern.compile("ISBN:?\\s[\\dX-]+\\.?");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)[(\\[]?(?:zuletzt |letzter )?(?:abgerufen|abruf|abrufdatum|zugriff|geprüft|accessed"
              + "|retrieved)\\b[^)\\]]*[)\\]]?[.,]?");
  private static final Pattern PAGES =
      Pattern.compile(
          "\\(?\\b(?:S|pp?|Seiten?)\\.?\\s?\\d+(?:\\s?[-–]\\s?\\d+)?(?:\\s?ff?\\b)?\\)?[.,]{0,2}"
              + "|(?<=[\\s:])\\d+[-–]\\d+[.,]?");
  private static final Pattern EDITION =
      Pattern.compile(
          "\\(?\\d{1,2}\\.,?\\s(?:\\p{Ll}+\\.?\\s){0,3}Aufl(?:age|\\.)\\)?[.,]{0,2}"
              + "|\\(?\\d{1,2}(?:st|nd|rd|th) ed\\.\\)?[.,]?");
  private static final Pattern IN = Pattern.compile("(?<=[.,?!“”\"]\\s)[Ii]n(?::|\\s(?=\\p{Lu}))");
  private static final Pattern EDITOR =
      Pattern.compile(
          "In:?\\s.{3,150}?\\((?:Hrsg|Hgg?|[Ee]ds?)\\.?\\)[:,.]{0,2}", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDITED = Pattern.compile("\\((?:Hrsg|Hgg?|[Ee]ds?)\\.?\\)");
  private static final Pattern JOURNAL =
      Pattern.compile(
          "[Ii]n:?\\s[^\\d(]{2,100}?(?:,\\s|\\s)(?=\\(?\\d|(?:Jg|Bd|Vol|H|Heft|Nr|No)\\b\\.?\\s\\d)");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?:(?:Jg|Bd|Vol|H|Heft|Nr|No)\\b\\.?\\s)?\\b\\d{1,4}\\b(?:\\.\\sJg\\.)?"
              + "(?:\\s?\\(\\d{1,3}[\\d\\s,/-]*\\))?[,:.;]?");
  private static final Pattern PLACE =
      Pattern.compile("(\\p{Lu}[^:,\\d]{1,40}:)(?:\\s([^,\\d]{2,80}))?");
  private static final Pattern STOP =
      Pattern.compile(
          "(?<!\\b\\p{Lu})(?<!\\b(?:Bd|Nr|St|Dr|ca|\\d))[.?!][“”\"»]?(?=\\s|$)|[“”\"»][,.]?(?=\\s)");

  private final String text;
  private final @Nullable Label[] labels;

  private Rules(String text) {
    this.text = text;
    labels = new Label[text.length()];
  }

  /// The state of each token; what no rule knows is a note.
  static int[] states(String text, List<Token> tokens) {
    Rules rules = new Rules(text);
    rules.read();
    int[] states = new int[tokens.size()];
    Label before = null;
    for (int i = 0; i < states.length; i++) {
      Label known = rules.labels[tokens.get(i).start()];
      Label label = known == null ? Label.NOTE : known;
      states[i] = label == before ? State.inside(label) : State.begin(label);
      before = label;
    }
    return states;
  }

  private void read() {
    Matcher number = NUMBER.matcher(text);
    int start = number.lookingAt() ? number.end() : 0;
    fill(0, start, Label.CITATION_NUMBER);
    mark(DOI, Label.DOI, start);
    mark(URL, Label.URL, start);
    mark(ISBN, Label.ISBN, start);
    mark(NOTE, Label.NOTE, start);
    mark(EDITION, Label.EDITION, start);
    int title = author(start);
    Matcher in = IN.matcher(text).region(title, text.length()).useTransparentBounds(true);
    boolean within = in.find();
    int end = within ? in.start() : stop(title);
    fill(title, end, Label.TITLE);
    int rest = within ? container(end) : end;
    mark(PAGES, Label.PAGES, rest);
    mark(DATE, Label.DATE, rest);
    places(rest);
  }

  /// @return where the title begins
  private int author(int start) {
    Matcher dated =
        DATE_OF_AUTHOR.matcher(text).region(start, Math.min(text.length(), start + EARLY));
    int colon = text.indexOf(": ", start);
    boolean named = colon > 0 && colon - start < EARLY;
    int end;
    int title;
    if (dated.find() && !(named && colon < dated.start())) {
      end = dated.start();
      title = dated.end();
      fill(end, title, Label.DATE);
    } else {
      end = named ? colon + 1 : stop(start);
      title = end;
    }
    boolean edited = EDITED.matcher(text).region(start, end).find();
    fill(start, end, edited ? Label.EDITOR : Label.AUTHOR);
    return title;
  }

  /// Behind `In:` stand an editor and a book, or a journal and its volume.
  private int container(int start) {
    Matcher editor = EDITOR.matcher(text).region(start, text.length());
    if (editor.lookingAt()) {
      fill(start, editor.end(), Label.EDITOR);
      int end = stop(editor.end());
      fill(editor.end(), end, Label.CONTAINER_TITLE);
      return end;
    }
    Matcher journal = JOURNAL.matcher(text).region(start, text.length());
    if (!journal.lookingAt()) {
      int end = stop(start);
      fill(start, end, Label.CONTAINER_TITLE);
      return end;
    }
    fill(start, journal.end(), Label.JOURNAL);
    mark(PAGES, Label.PAGES, journal.end());
    mark(DATE, Label.DATE, journal.end());
    mark(VOLUME, Label.VOLUME, journal.end());
    return journal.end();
  }

  /// What is left: `Bielefeld: transcript`, or a place alone.
  private void places(int from) {
    int start = from;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && labels[end] == null) {
        end++;
      }
      place(start, end);
      start = end + 1;
    }
  }

  private void place(int start, int end) {
    Matcher place = PLACE.matcher(text).region(start, end);
    if (place.find()) {
      fill(start, place.end(1), Label.LOCATION);
      fill(place.end(1), end, Label.PUBLISHER);
    } else if (text.substring(start, end).matches("\\s*\\p{Lu}[\\p{L}\\s/.-]{1,40}[,.]?\\s*")) {
      fill(start, end, Label.LOCATION);
    }
  }

  private int stop(int start) {
    Matcher end = STOP.matcher(text).region(start, text.length()).useTransparentBounds(true);
    return end.find() ? end.end() : text.length();
  }

  private void mark(Pattern pattern, Label label, int start) {
    Matcher found = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
    while (found.find()) {
      fill(found.start(), found.end(), label);
    }
  }

  /// What a rule before has labelled stays.
  private void fill(int start, int end, Label label) {
    for (int i = start; i < end; i++) {
      labels[i] = labels[i] == null ? label : labels[i];
    }
  }
}
