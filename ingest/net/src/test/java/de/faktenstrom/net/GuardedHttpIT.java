package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.Request.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpIT {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10_000);
  private static final AddressPolicy LOOPBACK = AddressPolicy.opening(List.of("127.0.0.0/8"));

  private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private GuardedHttp http;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    http = new GuardedHttp(LOOPBACK, "Faktenstrom-Test");
  }

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    http.close();
    server.stop(0);
  }

  @Test
  void bringsStatusHeadersAndBody() {
    on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          answer(exchange, 200, "hello");
        });

    Response response = response(get("/feed", Map.of("If-None-Match", "\"0\"")));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).asString(UTF_8).isEqualTo("hello");
    assertThat(response.header("etag")).contains("\"1\"");
    assertThat(response.movedTo()).isNull();
    assertThat(seen).containsExactly("/feed Faktenstrom-Test null null");
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
    on("/", exchange -> answer(exchange, 200, "inner"));
    Request request = new Request(URI.create(spelling.formatted(port())), Map.of(), LIMITS);

    try (GuardedHttp closed = new GuardedHttp(AddressPolicy.publicOnly(), "t")) {
      assertThat(failure(closed.get(request)).reason()).isEqualTo(Reason.REFUSED);
    }
    assertThat(seen).isEmpty();
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
    on("/", exchange -> answer(exchange, 200, "inner"));
    URI uri = URI.create(spelling.formatted(port()));
    SimpleHttpRequest post = SimpleRequestBuilder.post(uri).build();
    var limits = new Clients.AsyncLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 2, 4);

    try (var closed = Clients.async(AddressPolicy.publicOnly(), "t", limits);
        var open = Clients.async(LOOPBACK, "t", limits)) {
      assertThat(closed.execute(post, null))
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableOfType(ExecutionException.class)
          .satisfies(e -> assertThat(Failures.of(e).reason()).isEqualTo(Reason.REFUSED));
      assertThat(seen).isEmpty();
      assertThat(open.execute(post, null).get().getCode()).isEqualTo(200);
    }
  }

  @Test
  void checksTheAddressAnewWhenANameChangesItsMind() throws IOException {
    on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Connection", "close");
          answer(exchange, 200, "first");
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
        new Request(URI.create("http://partner.example:" + port() + "/"), Map.of(), LIMITS);

    try (GuardedHttp guarded = new GuardedHttp(rebinding, "t")) {
      assertThat(response(guarded.get(request)).status()).isEqualTo(200);
      assertThat(failure(guarded.get(request)).reason()).isEqualTo(Reason.REFUSED);
    }
  }

  @Test
  void followsRedirectsThroughTheSameGuard() {
    redirect("/out", 302, "http://10.0.0.1/metadata");
    redirect("/scheme", 302, "file:///etc/passwd");

    assertThat(failure(get("/out", Map.of())).reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure(get("/scheme", Map.of())).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void tellsWhereAnAddressHasMovedForGood() {
    redirect("/a", 301, "/b?x=1 2");
    redirect("/b", 308, "?y");
    on("/c", exchange -> answer(exchange, 200, "c"));
    redirect("/t", 302, "/a");

    assertThat(get("/a", Map.of())).isInstanceOf(Failure.class);
    redirect("/d", 301, "/e");
    redirect("/e", 302, "/c");

    Response permanentThenNot = response(get("/d", Map.of()));
    assertThat(permanentThenNot.movedTo()).isEqualTo(uri("/e"));
    assertThat(permanentThenNot.finalUri()).isEqualTo(uri("/c"));
  }

  @Test
  void givesUpOnRedirectsInACircle() {
    redirect("/round", 302, "/round");

    assertThat(failure(get("/round", Map.of())).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    assertThat(seen).hasSize(6);
  }

  @Test
  void keepsSecretsFromAnotherOrigin() {
    redirect("/here", 302, "http://localhost:" + port() + "/there");
    on("/there", exchange -> answer(exchange, 200, ""));

    get("/here", Map.of("Authorization", "Bearer x"));

    assertThat(seen)
        .containsExactly(
            "/here Faktenstrom-Test Bearer x null", "/there Faktenstrom-Test null null");
  }

  @Test
  void keepsNoCookies() {
    on(
        "/cookie",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
          answer(exchange, 200, "");
        });

    get("/cookie", Map.of());
    get("/cookie", Map.of());

    assertThat(seen).allMatch(line -> line.endsWith(" null null"));
  }

  @Test
  void goesThroughNoProxyOfTheEnvironment() {
    on("/direct", exchange -> answer(exchange, 200, "direct"));
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    System.setProperty("http.nonProxyHosts", "");
    try (GuardedHttp guarded = new GuardedHttp(LOOPBACK, "t")) {
      assertThat(response(guarded.get(new Request(uri("/direct"), Map.of(), LIMITS))).status())
          .isEqualTo(200);
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
  }

  @Test
  void stopsAtTheLimitAlsoOfWhatUnpacksToMore() {
    on("/exact", exchange -> answer(exchange, 200, "x".repeat(10_000)));
    on("/large", exchange -> answer(exchange, 200, "x".repeat(10_001)));
    on(
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

  @Test
  void cutsTheBodyOfAnErrorThatNeverEnds() {
    on(
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
    on(
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

    Answer answer = http.get(new Request(uri("/drip"), Map.of(), brief));

    assertThat(failure(answer).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void namesAHangASilentPortAndAnUnknownHost() {
    on(
        "/hang",
        _ -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    Limits brief = new Limits(Duration.ofMillis(300), Duration.ofSeconds(5), 10_000);

    Answer hang = http.get(new Request(uri("/hang"), Map.of(), brief));
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

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.add(
              path
                  + " "
                  + headers.getFirst("User-Agent")
                  + " "
                  + headers.getFirst("Authorization")
                  + " "
                  + headers.getFirst("Cookie"));
          handler.handle(exchange);
        });
  }

  private void redirect(String path, int status, String location) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          answer(exchange, status, "");
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
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
    return http.get(new Request(uri(path), headers, LIMITS));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private int port() {
    return server.getAddress().getPort();
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
