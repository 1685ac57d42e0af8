package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The cases of the feedparser library, each with what is expected of it in its first comment.
class FeedparserCorpusTest {

  private static final Path CORPUS =
      Path.of(System.getProperty("shared.data", "../shared/data"), "feeds", "feedparser");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^\\s*Header:\\s*([^:]+):\\s*(.*?)\\s*$");
  private static final Pattern EXPECT = Pattern.compile("(?m)^\\s*Expect:\\s*(.*?)\\s*$");

  private enum Verdict {
    MET,
    MISS,
    OUTSIDE
  }

  private record Case(String path, String folder, Verdict verdict) {}

  private static List<Case> cases;

  @BeforeAll
  static void readAll() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS.toAbsolutePath());
    try (Stream<Path> files = Files.walk(CORPUS)) {
      cases =
          files
              .filter(f -> f.toString().endsWith(".xml"))
              .sorted()
              .map(FeedparserCorpusTest::judged)
              .toList();
    }
    figures()
        .forEach((folder, figure) -> System.out.println("feedparser " + folder + ": " + figure));
  }

  @Test
  void missesOnlyWhatIsListedWithItsReason() throws IOException {
    List<String> listed;
    try (var in = FeedparserCorpusTest.class.getResourceAsStream("/feedparser-misses.txt")) {
      listed =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(":", 2)[0].strip())
              .toList();
    }

    List<String> found =
        cases.stream()
            .filter(c -> c.verdict != Verdict.MET)
            .map(c -> c.verdict.name().toLowerCase(java.util.Locale.ROOT) + " " + c.path)
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void meetsNinetySevenOfAHundredWellFormedExpectations() {
    assertThat(met("wellformed")).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void meetsEveryExpectationOfEntities() {
    assertThat(met("entities")).isEqualTo(1.0);
  }

  @Test
  void meetsNinetyFiveOfAHundredExpectationsOfEncoding() {
    assertThat(met("encoding")).isGreaterThanOrEqualTo(0.95);
  }

  private static double met(String folder) {
    long inScope = count(folder, Verdict.MET) + count(folder, Verdict.MISS);
    return (double) count(folder, Verdict.MET) / inScope;
  }

  private static long count(String folder, Verdict verdict) {
    return cases.stream()
        .filter(c -> c.path.startsWith(folder + "/") && c.verdict == verdict)
        .count();
  }

  private static Map<String, String> figures() {
    Map<String, List<Case>> byFolder =
        cases.stream()
            .collect(Collectors.groupingBy(Case::folder, TreeMap::new, Collectors.toList()));
    Map<String, String> figures = new TreeMap<>();
    byFolder.forEach((folder, in) -> figures.put(folder, figure(in)));
    figures.put("total", figure(cases));
    return figures;
  }

  private static String figure(List<Case> in) {
    Map<Verdict, Long> counts =
        in.stream().collect(Collectors.groupingBy(Case::verdict, Collectors.counting()));
    long met = counts.getOrDefault(Verdict.MET, 0L);
    long missed = counts.getOrDefault(Verdict.MISS, 0L);
    return "%d of %d in scope, %d outside".formatted(met, met + missed, in.size() - met - missed);
  }

  private static Case judged(Path file) {
    String path = CORPUS.relativize(file).toString().replace('\\', '/');
    String folder = path.substring(0, path.lastIndexOf('/'));
    try {
      return new Case(path, folder, verdict(Files.readAllBytes(file), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict verdict(byte[] document, String path) {
    String comment = firstComment(document);
    Matcher expectation = EXPECT.matcher(comment);
    assertThat(expectation.find()).as(path).isTrue();
    FetchContext context = context(comment, path);
    ParsedFeed feed = FeedParser.parse(document, context);
    String encoding = Decoding.of(document, context.contentType(), new Problems()).encoding();
    try {
      return PythonExpression.holds(expectation.group(1), FeedparserView.names(feed, encoding))
          ? Verdict.MET
          : Verdict.MISS;
    } catch (FeedparserView.OutsideTheModel e) {
      return Verdict.OUTSIDE;
    } catch (PythonExpression.Missing | NullPointerException e) {
      return Verdict.MISS;
    }
  }

  private static FetchContext context(String comment, String path) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher header = HEADER.matcher(comment);
    while (header.find()) {
      headers.put(header.group(1), header.group(2));
    }
    String fetched = "http://127.0.0.1:8097/" + path;
    return new FetchContext(
        headers.get("Content-type"),
        Iri.base(fetched, headers.get("Content-Location")),
        headers.get("Content-Language"));
  }

  /// The comment is ASCII in whatever width the document has.
  private static String firstComment(byte[] document) {
    for (String encoding : List.of("iso-8859-1", "utf-16le", "utf-16be", "utf-32le", "utf-32be")) {
      String text = new String(document, Charset.forName(encoding));
      int from = text.indexOf("<!--");
      if (from >= 0) {
        return text.substring(from, text.indexOf("-->", from));
      }
    }
    throw new AssertionError("no comment");
  }
}
