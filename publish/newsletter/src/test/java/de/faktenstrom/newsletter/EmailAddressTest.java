package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void allSpellingsOfAMailboxAreOne() {
    assertThat(EmailAddress.of(" Erika.Muster@Medien.EXAMPLE ").orElseThrow().normal())
        .isEqualTo(EmailAddress.of("erika.muster@medien.example").orElseThrow().normal());
  }

  @Test
  void anUmlautInTheDomainBecomesAscii() {
    assertThat(EmailAddress.of("post@bücher.example").orElseThrow().text())
        .isEqualTo("post@xn--bcher-kva.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@b.example",
        "a@",
        "a@b",
        "a b@c.example",
        "müller@c.example",
        "a@b@c.example",
        "\"a\"@b.example",
        "a@b.example\r\nBcc: x@y.example",
        "a\r\n@b.example",
        "a@b.example\nX: y",
        "a..b@c.example",
        "a@-b.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "a@127.0.0.1"
      })
  void whatWeCannotSendToIsRefused(String raw) {
    assertThat(EmailAddress.of(raw)).isEmpty();
  }

  @Property
  void whatPassesIsPlainAsciiOnOneLine(@ForAll String anything) {
    EmailAddress.of(anything + "@medien.example")
        .ifPresent(
            address -> assertThat(address.text()).matches("[\\x21-\\x7e]+@medien\\.example"));
  }

  @Test
  void neverShowsItselfInALog() {
    assertThat(EmailAddress.of("erika@medien.example").orElseThrow().toString())
        .doesNotContain("erika");
  }
}
