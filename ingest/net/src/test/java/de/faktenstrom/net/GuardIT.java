package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.Request.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no client of ours connects to, whatever the address looks like.
class GuardIT {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10_000);
  private static final AddressPolicy LOOPBACK = AddressPolicy.opening(List.of("127.0.0.0/8"));

  private Site site;
  private GuardedHttp http;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    http = new GuardedHttp(LOOPBACK, "Faktenstrom-Test");
  }

  @AfterEach
  void stop() throws IOException {
    http.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://127.1:%d/",
        "http://2130706433:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://localhost:%d/"
      })
  void connectsToNoInnerAddressHoweverItIsSpelled(String spelling) throws IOException {
    site.on("/", exchange -> Site.answer(exchange, 200, "inner"));
    Request request = new Request(URI.create(spelling.formatted(site.port())), Map.of(), LIMITS);

    try (GuardedHttp closed = new GuardedHttp(AddressPolicy.publicOnly(), "t")) {
      assertThat(failure(closed.get(request)).reason()).isEqualTo(Reason.REFUSED);
    }
    assertThat(site.seen).isEmpty();
    assertThat(response(http.get(request)).body()).asString(UTF_8).isEqualTo("inner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.1:%d/",
        "http://2130706433:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://localhost:%d/"
      })
  void keepsTheClientForManyAtOnceFromInnerAddressesToo(String spelling) throws Exception {
    site.on("/", exchange -> Site.answer(exchange, 200, "inner"));
    URI uri = URI.create(spelling.formatted(site.port()));
    SimpleHttpRequest post = SimpleRequestBuilder.post(uri).build();
    var limits = new Clients.AsyncLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 2, 4);

    try (var closed = Clients.async(AddressPolicy.publicOnly(), "t", limits);
        var open = Clients.async(LOOPBACK, "t", limits)) {
      assertThat(closed.execute(post, null))
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableOfType(ExecutionException.class)
          .satisfies(e -> assertThat(Failures.of(e).reason()).isEqualTo(Reason.REFUSED));
      assertThat(site.seen).isEmpty();
      assertThat(open.execute(post, null).get().getCode()).isEqualTo(200);
    }
  }

  @Test
  void checksTheAddressAnewWhenANameChangesItsMind() throws IOException {
    site.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Connection", "close");
          Site.answer(exchange, 200, "first");
        });
    AtomicInteger lookups = new AtomicInteger();
    GuardedDns rebinding =
        new GuardedDns(
            LOOPBACK,
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")
                });
    Request request =
        new Request(URI.create("http://partner.example:" + site.port() + "/"), Map.of(), LIMITS);

    try (GuardedHttp guarded = new GuardedHttp(rebinding, "t")) {
      assertThat(response(guarded.get(request)).status()).isEqualTo(200);
      assertThat(failure(guarded.get(request)).reason()).isEqualTo(Reason.REFUSED);
    }
  }

  @Test
  void goesThroughNoProxyOfTheEnvironment() {
    site.on("/direct", exchange -> Site.answer(exchange, 200, "direct"));
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    System.setProperty("http.nonProxyHosts", "");
    try (GuardedHttp guarded = new GuardedHttp(LOOPBACK, "t")) {
      assertThat(response(guarded.get(new Request(site.uri("/direct"), Map.of(), LIMITS))).status())
          .isEqualTo(200);
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
  }

  private static Response response(Answer answer) {
    assertThat(answer).isInstanceOf(Response.class);
    return (Response) answer;
  }

  private static Failure failure(Answer answer) {
    assertThat(answer).isInstanceOf(Failure.class);
    return (Failure) answer;
  }
}
