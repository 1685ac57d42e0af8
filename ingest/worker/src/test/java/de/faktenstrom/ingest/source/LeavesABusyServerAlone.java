package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is asked page by page may say how long it wants to be left alone.
public interface LeavesABusyServerAlone {

  Harvesting harvesting();

  PlayedServer server();

  /// What there is on all pages is here, nothing twice.
  void everythingOnce();

  @ParameterizedTest
  @CsvSource({"429, zu viele Abrufe", "503, vorübergehend nicht erreichbar"})
  default void aBusyServerIsLeftAloneAsLongAsItWants(int status, String said) {
    harvesting().attempt();
    server().whim((_, _) -> new Answer(status, "", Map.of("Retry-After", "420")));

    Seen busy = harvesting().attempt();
    Duration wait = harvesting().untilNext();
    server().sober();
    harvesting().harvest();

    assertThat(busy.reason())
        .isEqualTo("Der Server antwortete mit %d: %s.".formatted(status, said));
    assertThat(wait).isEqualTo(Duration.ofSeconds(420));
    everythingOnce();
  }
}
