package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeysTest {

  private final Keys keys = new Keys(Samples.SETTINGS);
  private final UUID reader = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Test
  void anUnsubscribeTokenNamesItsReader() {
    assertThat(keys.subscriber(keys.unsubscribeToken(reader))).contains(reader);
  }

  @Property
  void aTokenWithAnyOtherLetterNamesNobody(@ForAll @IntRange(min = 0, max = 41) int at) {
    StringBuilder token = new StringBuilder(keys.unsubscribeToken(reader));
    token.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');

    assertThat(keys.subscriber(token.toString())).isEmpty();
  }

  @Property
  void whatIsNoTokenNamesNobody(@ForAll String anything) {
    assertThat(keys.subscriber(anything)).isEmpty();
  }

  @Test
  void aMessageIdIsTheSameHoweverOftenItIsMade() {
    UUID edition = UUID.randomUUID();

    assertThat(keys.messageId(edition, reader))
        .isEqualTo(new Keys(Samples.SETTINGS).messageId(edition, reader))
        .isNotEqualTo(keys.messageId(UUID.randomUUID(), reader))
        .matches("<[0-9a-f]{32}@fakten\\.example>");
  }

  @Test
  void tokensForDifferentPurposesDiffer() {
    assertThat(keys.confirmationToken(reader)).isNotEqualTo(keys.unsubscribeToken(reader));
    assertThat(keys.subscriber(keys.confirmationToken(reader))).isEmpty();
  }
}
