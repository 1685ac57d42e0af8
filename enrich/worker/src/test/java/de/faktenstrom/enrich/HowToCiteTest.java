package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.HowToCite;
import de.faktenstrom.ingest.events.ItemIngested;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HowToCiteTest {

  @Test
  void namesAuthorsYearTitleVersionSourceAndAddress() {
    ItemIngested item =
        Items.item("Wie viele kommen?")
            .authors("Ada Yılmaz", "Jo Berg", "Li Wei")
            .version(2)
            .build();

    CiteAs cite = HowToCite.of(item);

    assertThat(cite.de())
        .isEqualTo(
            "Ada Yılmaz, Jo Berg und Li Wei (2026): Wie viele kommen? Fassung 2. Institut für Beispiele. https://example.org/a");
    assertThat(cite.en())
        .isEqualTo(
            "Ada Yılmaz, Jo Berg and Li Wei (2026): Wie viele kommen? Version 2. Institut für Beispiele. https://example.org/a");
  }

  @Test
  void namesTheNumberItIsOutUnder() {
    CiteAs cite = HowToCite.of(Items.item("Zahlen").version(2).build(), 3);

    assertThat(cite.de()).contains(": Zahlen. Fassung 3. ");
    assertThat(cite.en()).contains(": Zahlen. Version 3. ");
  }

  @Test
  void letsTheSourceStandForMissingAuthors() {
    CiteAs cite = HowToCite.of(Items.item("Zahlen").build());

    assertThat(cite.de())
        .isEqualTo("Institut für Beispiele (2026): Zahlen. Fassung 1. https://example.org/a");
  }

  @Test
  void shortensALongListOfAuthors() {
    ItemIngested item = Items.item("Zahlen").authors("A", "B", "C", "D", "E", "F").build();

    assertThat(HowToCite.of(item).de()).startsWith("A, B, C u. a. (2026)");
    assertThat(HowToCite.of(item).en()).startsWith("A, B, C et al. (2026)");
  }

  @Test
  void takesTheYearInBerlin() {
    ItemIngested item =
        Items.item("Zahlen").published(Instant.parse("2025-12-31T23:30:00Z")).build();

    assertThat(HowToCite.of(item).de()).contains("(2026)");
  }

  @Test
  void givesTheUriWhereThereIsNoAddress() {
    ItemIngested item = Items.item("Zahlen").link(null).published(null).build();

    assertThat(HowToCite.of(item).de()).endsWith(" " + item.uri());
  }
}
