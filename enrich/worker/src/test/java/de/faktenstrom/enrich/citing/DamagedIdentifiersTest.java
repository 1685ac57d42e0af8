package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.text.PlainText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Identifiers in the surroundings they come in, and with one sign wrong.
class DamagedIdentifiersTest {

  @Property
  void findsADoiWhateverStandsAround(
      @ForAll("dois") String doi, @ForAll("before") String before, @ForAll("after") String after) {
    List<Citation> citations = of("doi", before + doi + after);

    assertThat(citations).extracting(Citation::value).containsExactly(doi);
    assertThat(citations.getFirst().passage().text()).endsWith(doi);
  }

  @Property
  void findsAUrnWhateverStandsAround(
      @ForAll("urns") String urn, @ForAll("before") String before, @ForAll("after") String after) {
    assertThat(of("urn-nbn", before + urn + after))
        .extracting(Citation::value)
        .containsExactly(urn);
  }

  @Property
  void refusesAUrnWithAWrongCheckDigit(
      @ForAll("urns") String urn, @ForAll @IntRange(min = 1, max = 9) int off) {
    int last = urn.length() - 1;
    char wrong = (char) ('0' + (urn.charAt(last) - '0' + off) % 10);

    assertThat(of("urn-nbn", urn.substring(0, last) + wrong)).isEmpty();
  }

  @Property
  void findsAnIsbnHoweverItIsHyphenated(
      @ForAll("isbns") String isbn,
      @ForAll("separators") String separator,
      @ForAll("after") String after) {
    String written =
        String.join(
            separator,
            isbn.substring(0, 3),
            isbn.substring(3, 4),
            isbn.substring(4, 8),
            isbn.substring(8, 12),
            isbn.substring(12));

    assertThat(of("isbn", "ISBN " + written + after))
        .extracting(Citation::value)
        .containsExactly(isbn);
  }

  @Property
  void refusesAnIsbnWithOneWrongDigit(
      @ForAll("isbns") String isbn,
      @ForAll @IntRange(min = 3, max = 12) int at,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    char wrong = (char) ('0' + (isbn.charAt(at) - '0' + off) % 10);

    assertThat(of("isbn", "ISBN " + isbn.substring(0, at) + wrong + isbn.substring(at + 1)))
        .isEmpty();
  }

  @Property
  void makesTheSameOfAnIsbnInTenDigits(@ForAll @IntRange(max = 999_999_999) int number) {
    String nine = String.format("%09d", number);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    String ten = nine + (check == 10 ? "X" : check);

    List<Citation> citations = of("isbn", "ISBN " + ten);

    assertThat(citations).hasSize(1);
    assertThat(Isbn.isValid13(citations.getFirst().value())).isTrue();
    assertThat(citations.getFirst().value()).startsWith("978" + nine);
  }

  @Property
  void findsATableBesideAWordOfStatistics(
      @ForAll @IntRange(min = 10_000, max = 99_999) int statistic,
      @ForAll @IntRange(max = 9999) int table) {
    String code = statistic + "-" + String.format("%04d", table);

    assertThat(of("genesis", "Quelle: Destatis, Tabelle " + code + "."))
        .extracting(Citation::value)
        .containsExactly(code);
    assertThat(of("genesis", "Rufen Sie an: " + code + ".")).isEmpty();
  }

  @Property
  void neverFailsAndQuotesTheTextExactly(@ForAll("noise") String text) {
    for (Citation citation : CitationsTest.in(text)) {
      int start = text.offsetByCodePoints(0, citation.passage().start());
      int end = text.offsetByCodePoints(0, citation.passage().end());

      assertThat(text.substring(start, end)).isEqualTo(citation.passage().text());
    }
  }

  private static List<Citation> of(String type, String text) {
    return Citations.in("body", PlainText.ofText(text)).stream()
        .filter(citation -> citation.type().equals(type))
        .toList();
  }

  @Provide
  Arbitrary<String> dois() {
    Arbitrary<String> inner =
        Arbitraries.strings().withChars("abcxyz0189-_.:").ofMinLength(0).ofMaxLength(12);
    Arbitrary<String> edge = Arbitraries.strings().withChars("abcxyz3579").ofLength(1);
    Arbitrary<String> bracket = Arbitraries.of("", "(2)", "[7]", "(a)b");
    return Combinators.combine(
            Arbitraries.integers().between(3000, 999_999), edge, inner, bracket, edge)
        .as((registrant, first, middle, brackets, last) ->
            "10." + registrant + "/" + first + middle + brackets + last);
  }

  @Provide
  Arbitrary<String> urns() {
    Arbitrary<String> network =
        Arbitraries.of("gbv:089", "101:1", "0168-ssoar", "hbz:6", "bsz:352", "kobv:83-opus4");
    Arbitrary<String> name =
        Arbitraries.strings().withChars("0123456789abcz").ofMinLength(3).ofMaxLength(14);
    return Combinators.combine(network, name)
        .as((net, id) -> {
          String urn = "urn:nbn:de:" + net + "-" + id;
          return urn + UrnNbn.checkDigit(urn);
        });
  }

  @Provide
  Arbitrary<String> isbns() {
    return Arbitraries.longs()
        .between(978_000_000_000L, 979_999_999_999L)
        .map(twelve -> {
          int sum = 0;
          String digits = Long.toString(twelve);
          for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
          }
          return digits + (10 - sum % 10) % 10;
        });
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("", "-", " ", "\u2010", "\u2011", "\u2013", "\u00A0");
  }

  @Provide
  Arbitrary<String> before() {
    return Arbitraries.of(
        "", "Siehe ", "(", "[", "„", "\"", "Text.\n", "Quelle: ", "\u00A0", "«", "–", "- ");
  }

  @Provide
  Arbitrary<String> after() {
    return Arbitraries.of(
        "",
        ".",
        ",",
        ";",
        ")",
        "].",
        "“",
        "\"",
        "!",
        "?",
        " und",
        ").",
        "»,",
        "\u00A0S. 5",
        ".\nNeue Zeile",
        "…",
        ":");
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "10.",
            "10.1234/",
            "doi.org/",
            "https://",
            "urn:nbn:de:",
            "ISBN ",
            "978-3-16-148410-0",
            "arXiv:",
            "2101.00001",
            "12531-0043",
            "Tabelle ",
            "(",
            ")",
            "%28",
            "%zz",
            " ",
            ".",
            "😀",
            "\u00AD",
            "example.org/",
            "abc",
            "?",
            "[",
            "\n",
            "X",
            "-")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
