package de.faktenstrom.ingest.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.web.RefusedException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @Test
  void readsTheFeedsOfAllGroups() {
    String opml =
        """
        <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml version="1.1"><head><title>Meine</title></head><body>
        <outline text="Ämter"><outline text="BAMF" title="Bundesamt &amp; Migration" type="rss" xmlUrl=" https://bamf.example/rss "/>
        <outline text="Destatis" xmlurl="https://destatis.example/feed" htmlUrl="https://destatis.example/"/></outline>
        <outline text="Ohne Feed" url="https://example.org/"/><outline xmlUrl="https://stumm.example/"/></body></opml>
        """;

    assertThat(Opml.read(opml.getBytes(UTF_8)))
        .containsExactly(
            new Outline("Bundesamt & Migration", "https://bamf.example/rss"),
            new Outline("Destatis", "https://destatis.example/feed"),
            new Outline("https://stumm.example/", "https://stumm.example/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss/> | 422 | kein OPML",
        "<opml> | 400 | kein gültiges OPML",
        "kein XML | 400 | kein gültiges OPML",
        "'' | 400 | kein gültiges OPML",
      })
  void refusesWhatIsNoList(String opml, int status, String said) {
    assertRefused(opml, status, said);
  }

  @Test
  void readsNoFileThatTheListNames() {
    String doctype = "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";

    assertThat(whatIsRead(doctype + "<opml><outline xmlUrl='&x;' text='&x;'/></opml>"))
        .doesNotContain("root:");
    assertThat(whatIsRead(doctype + "<opml>&x;<outline xmlUrl='a'/></opml>"))
        .doesNotContain("root:");
  }

  private static String whatIsRead(String opml) {
    try {
      return Opml.read(opml.getBytes(UTF_8)).toString();
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  @Test
  void refusesTooManyAndTooDeep() {
    assertRefused("<opml>" + "<outline xmlUrl='a'/>".repeat(2_001) + "</opml>", 422, "2000 Feeds");
    assertRefused(
        "<opml>" + "<outline>".repeat(32) + "</outline>".repeat(32) + "</opml>", 422, "32 Ebenen");
  }

  @Property
  void whatIsWrittenIsReadAgain(@ForAll String title) {
    List<Outline> outlines =
        List.of(new Outline(Plain.line("T" + title), "https://example.org/?a=1&b=<\"'>"));

    byte[] written = Opml.write("Quellen", outlines, NOW);

    assertThat(Opml.read(written))
        .extracting(Outline::xmlUrl)
        .containsExactly("https://example.org/?a=1&b=<\"'>");
    assertThat(new String(written, UTF_8))
        .contains("<dateCreated>Tue, 10 Mar 2026 08:00:00 GMT</dateCreated>");
  }

  private static void assertRefused(String opml, int status, String said) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Opml.read(opml.getBytes(UTF_8)))
        .satisfies(e -> assertThat(e.refusal().status()).isEqualTo(status))
        .satisfies(e -> assertThat(e.refusal().said()).contains(said));
  }
}
