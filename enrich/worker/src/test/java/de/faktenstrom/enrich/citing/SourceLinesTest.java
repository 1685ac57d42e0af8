package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.SourceLine;
import de.faktenstrom.enrich.text.PlainText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quelle: BAMF, Aktuelle Zahlen, Ausgabe Juli 2025; BAMF; Aktuelle Zahlen; Juli 2025; 2025-07",
        "Quelle: Statistisches Bundesamt (Destatis), 2025 | Stand: 30.06.2025; Statistisches Bundesamt (Destatis);;; 2025-06-30",
        "Source: Federal Statistical Office, Foreign population, as of 31 December 2024; Federal Statistical Office; Foreign population;; 2024-12-31",
        "Quelle: SVR (2023): Klimawandel und Migration; SVR; Klimawandel und Migration;; 2023",
        "(Quelle: Bundeskriminalamt, Lagebild, 3. Auflage, 2022); Bundeskriminalamt; Lagebild; 3. Auflage; 2022",
        "Datenquelle: IAB 2024; IAB;;; 2024",
        "Quelle: OECD, Migration – Ausblick, Kapitel 3, 1. Juli 2024; OECD; Migration – Ausblick, Kapitel 3;; 2024-07-01",
        "Quelle: Eigene Berechnungen auf Basis von Eurostat, Asylum statistics, 05/2024; Eurostat; Asylum statistics;; 2024-05",
        "Quelle: Destatis, Wanderungen 2023, abgerufen am 3.5.2024; Destatis; Wanderungen 2023;;",
        "Quelle: dpa; dpa;;;"
      })
  void readsTheParts(
      String text,
      String issuer,
      @Nullable String title,
      @Nullable String edition,
      @Nullable String date) {
    assertThat(lines(text)).containsExactly(new SourceLine(issuer, title, edition, date));
  }

  @Test
  void endsWithTheSentenceTheBracketOrTheLine() {
    assertThat(values("Quelle: BAMF, Nr. 3 vom 1. Juli 2024. Die Zahl stieg."))
        .containsExactly("BAMF, Nr. 3 vom 1. Juli 2024");
    assertThat(values("Es stieg (Quelle: Destatis (2024), Tabelle) um 3."))
        .containsExactly("Destatis (2024), Tabelle");
    assertThat(values("Quelle: UNHCR\nMehr dazu")).containsExactly("UNHCR");
    assertThat(values("Quelle: UNHCR,\nGlobal Trends")).containsExactly("UNHCR, Global Trends");
  }

  @Test
  void readsSeveralSourcesOfOneLine() {
    assertThat(values("Quellen: BAMF, Zahlen 2024; Destatis, Tabelle 12531-0043"))
        .containsExactly("BAMF, Zahlen 2024", "Destatis, Tabelle 12531-0043");
  }

  @Test
  void leavesTheNumbersInItToBeFoundToo() {
    List<Citation> citations = CitationsTest.in("Quelle: Destatis, Tabelle 12531-0043, 2024.");

    assertThat(citations).extracting(Citation::type).containsExactly("source", "genesis");
  }

  @Test
  void isNoneWithoutAnIssuer() {
    assertThat(values("Quelle: https://example.org/a")).isEmpty();
    assertThat(values("Quelle: siehe oben")).isEmpty();
    assertThat(values("Eine gute Quelle: Der Bericht")).isEmpty();
  }

  @Test
  void readsThroughMarkup() {
    PlainText html =
        PlainText.ofHtml(
            "<p><b>Quelle:</b>&nbsp;BA<i>MF</i>, <em>Aktuelle</em> Zahlen</p><p>Text</p>");

    assertThat(Citations.in("body", html))
        .extracting(Citation::value)
        .containsExactly("BAMF, Aktuelle Zahlen");
  }

  private static List<String> values(String text) {
    return CitationsTest.in(text).stream()
        .filter(citation -> citation.type().equals("source"))
        .map(Citation::value)
        .toList();
  }

  private static List<SourceLine> lines(String text) {
    return CitationsTest.in(text).stream()
        .map(citation -> Objects.requireNonNull(citation.source()))
        .toList();
  }
}
