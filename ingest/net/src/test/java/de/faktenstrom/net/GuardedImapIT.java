package de.faktenstrom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.faktenstrom.net.Answer.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the mail client does not connect to, and how long it waits.
class GuardedImapIT {

  private static final AddressPolicy LOOPBACK = AddressPolicy.opening(List.of("127.0.0.0/8"));
  private static final GuardedImap.Login LOGIN = new GuardedImap.Login("wer", "geheim");

  private final AtomicInteger touched = new AtomicInteger();
  private ServerSocket server;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try (var socket = server.accept()) {
              touched.incrementAndGet();
              socket.getOutputStream().write("* OK hier\r\n".getBytes(StandardCharsets.US_ASCII));
              socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException _) {
              // The next one, or the end of the test.
            }
          }
        });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Reason failure(AddressPolicy policy, GuardedImap.Server to, Duration total) {
    var limits = new GuardedImap.Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), total);
    Throwable thrown = catchThrowable(() -> GuardedImap.open(policy, to, LOGIN, limits).close());
    assertThat(thrown).isNotNull();
    return Failures.of(thrown).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,true",
    "localhost,false",
    "127.1,true",
    "2130706433,false",
    "[::ffff:127.0.0.1],true"
  })
  void connectsToNoInnerAddressHoweverItIsSpelled(String host, boolean tls) {
    var to = new GuardedImap.Server(tls, host, server.getLocalPort());

    Reason reason = failure(AddressPolicy.publicOnly(), to, Duration.ofSeconds(10));

    assertThat(reason).isEqualTo(Reason.REFUSED);
    assertThat(touched).hasValue(0);
  }

  @Test
  void reachesOnlyTheMailPortsOfPublicAddresses() {
    var to = new GuardedImap.Server(true, "9.9.9.9", 25);

    assertThat(failure(LOOPBACK, to, Duration.ofSeconds(10))).isEqualTo(Reason.REFUSED);
  }

  @Test
  void aServerThatSaysNothingMoreIsLeftWhenTheTimeIsOver() {
    var to = new GuardedImap.Server(false, "127.0.0.1", server.getLocalPort());

    long before = System.nanoTime();
    Throwable thrown =
        catchThrowable(() ->
            GuardedImap.open(
                    LOOPBACK,
                    to,
                    LOGIN,
                    new GuardedImap.Limits(
                        Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(500)))
                .close());

    assertThat(thrown).isInstanceOf(jakarta.mail.MessagingException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(touched).hasPositiveValue();
  }
}
