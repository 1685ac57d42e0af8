package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.Request.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedHttpIT {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10_000);
  private static final AddressPolicy LOOPBACK = AddressPolicy.opening(List.of("127.0.0.0/8"));

  private final CountDownLatch end = new CountDownLatch(1);
  private Site site;
  private GuardedHttp http;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    http = new GuardedHttp(LOOPBACK, "Faktenstrom-Test");
  }

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    http.close();
    site.close();
  }

  @Test
  void bringsStatusHeadersAndBody() {
    site.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          Site.answer(exchange, 200, "hello");
        });

    Response response = response(get("/feed", Map.of("If-None-Match", "\"0\"")));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).asString(UTF_8).isEqualTo("hello");
    assertThat(response.header("etag")).contains("\"1\"");
    assertThat(response.movedTo()).isNull();
    assertThat(site.seen).containsExactly("/feed Faktenstrom-Test null null");
  }

  @Test
  void followsRedirectsThroughTheSameGuard() {
    site.redirect("/out", 302, "http://10.0.0.1/metadata");
    site.redirect("/scheme", 302, "file:///etc/passwd");

    assertThat(failure(get("/out", Map.of())).reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure(get("/scheme", Map.of())).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void tellsWhereAnAddressHasMovedForGood() {
    site.redirect("/first", 301, "/second?x=1 2");
    site.redirect("/second", 308, "?y");
    site.redirect("/third", 301, "/fourth");
    site.redirect("/fourth", 302, "/end");
    site.redirect("/fifth", 302, "/third");
    site.on("/end", exchange -> Site.answer(exchange, 200, "end"));

    Response permanentThenNot = response(get("/third", Map.of()));
    Response notThenPermanent = response(get("/fifth", Map.of()));
    Answer circle = get("/first", Map.of());

    assertThat(permanentThenNot.movedTo()).isEqualTo(site.uri("/fourth"));
    assertThat(permanentThenNot.finalUri()).isEqualTo(site.uri("/end"));
    assertThat(notThenPermanent.movedTo()).isNull();
    assertThat(failure(circle).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void givesUpOnRedirectsInACircle() {
    site.redirect("/round", 302, "/round");

    assertThat(failure(get("/round", Map.of())).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    assertThat(site.seen).hasSize(6);
  }

  @Test
  void keepsSecretsFromAnotherOrigin() {
    site.redirect("/here", 302, "http://localhost:" + site.port() + "/there");
    site.on("/there", exchange -> Site.answer(exchange, 200, ""));

    get("/here", Map.of("Authorization", "Bearer x"));

    assertThat(site.seen)
        .containsExactly(
            "/here Faktenstrom-Test Bearer x null", "/there Faktenstrom-Test null null");
  }

  @Test
  void keepsNoCookies() {
    site.on(
        "/cookie",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
          Site.answer(exchange, 200, "");
        });

    get("/cookie", Map.of());
    get("/cookie", Map.of());

    assertThat(site.seen).allMatch(line -> line.endsWith(" null null"));
  }

  @Test
  void stopsAtTheLimitAlsoOfWhatUnpacksToMore() {
    site.on("/exact", exchange -> Site.answer(exchange, 200, "x".repeat(10_000)));
    site.on("/large", exchange -> Site.answer(exchange, 200, "x".repeat(10_001)));
    site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          byte[] packed = gzip(new byte[5_000_000]);
          assertThat(packed).hasSizeLessThan(10_000);
          exchange.sendResponseHeaders(200, packed.length);
          exchange.getResponseBody().write(packed);
          exchange.close();
        });

    assertThat(response(get("/exact", Map.of())).body()).hasSize(10_000);
    assertThat(failure(get("/large", Map.of())).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(failure(get("/bomb", Map.of())).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  /// Of other formats some reserve as much memory as the sender says.
  @Test
  void unpacksGzipAndNothingElse() {
    AtomicReference<String> asked = new AtomicReference<>();
    site.on(
        "/packed",
        exchange -> {
          asked.set(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
          exchange.getResponseHeaders().add("Content-Encoding", "deflate");
          exchange.sendResponseHeaders(200, 0);
          try (var out = new DeflaterOutputStream(exchange.getResponseBody())) {
            out.write("packed".getBytes(UTF_8));
          }
        });

    assertThat(failure(get("/packed", Map.of())).reason()).isEqualTo(Reason.BROKEN);
    assertThat(asked).hasValue("gzip, x-gzip");
  }

  @Test
  void cutsTheBodyOfAnErrorThatNeverEnds() {
    site.on(
        "/error",
        exchange -> {
          exchange.sendResponseHeaders(500, 0);
          byte[] block = new byte[8192];
          try {
            while (end.getCount() > 0) {
              exchange.getResponseBody().write(block);
            }
          } catch (IOException _) {
            exchange.close();
          }
        });

    Response response = response(get("/error", Map.of()));

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).hasSize(10_000);
  }

  @Test
  void endsWithTheTotalTimeHoweverSlowlyBytesDrip() {
    site.on(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (!end.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
              exchange.getResponseBody().write('.');
              exchange.getResponseBody().flush();
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    Limits brief = new Limits(Duration.ofSeconds(5), Duration.ofMillis(400), 10_000);

    Answer answer = http.get(new Request(site.uri("/drip"), Map.of(), brief));

    assertThat(failure(answer).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void namesAHangASilentPortAndAnUnknownHost() {
    site.on(
        "/hang",
        _ -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    Limits brief = new Limits(Duration.ofMillis(300), Duration.ofSeconds(5), 10_000);

    Answer hang = http.get(new Request(site.uri("/hang"), Map.of(), brief));
    assertThat(failure(hang).reason()).isEqualTo(Reason.TIMEOUT);
    assertThat(failure(get(URI.create("http://127.0.0.1:1/"))).reason())
        .isEqualTo(Reason.UNREACHABLE);
    assertThat(failure(get(URI.create("http://no-such-host.invalid/"))).reason())
        .isEqualTo(Reason.UNRESOLVED);
  }

  @Test
  void namesATlsFailureAndWhatIsNotHttp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> {
        while (!socket.isClosed()) {
          try (Socket client = socket.accept()) {
            client.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(UTF_8));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
          } catch (IOException _) {
            // The client hung up, as it should.
          }
        }
      });
      String there = "://127.0.0.1:" + socket.getLocalPort() + "/";

      assertThat(failure(get(URI.create("https" + there))).reason()).isEqualTo(Reason.TLS);
      assertThat(failure(get(URI.create("http" + there))).reason()).isEqualTo(Reason.BROKEN);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private Answer get(URI uri) {
    return http.get(new Request(uri, Map.of(), LIMITS));
  }

  private Answer get(String path, Map<String, String> headers) {
    return http.get(new Request(site.uri(path), headers, LIMITS));
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
