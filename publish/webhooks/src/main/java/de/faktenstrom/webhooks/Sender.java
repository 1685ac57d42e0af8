package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.Clients;
import de.faktenstrom.net.Failures;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.jspecify.annotations.Nullable;

/// Posts signed events over connections that are kept. Looks names up on the calling thread; all
/// else happens elsewhere. An answer counts from its first line on: what an endpoint does with the
/// rest of it is its own affair.
final class Sender implements AutoCloseable {

  /// Standard Webhooks' 15 s from the first byte sent to the first of the answer.
  static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final CloseableHttpAsyncClient client;
  private final Set<Flight> flights = ConcurrentHashMap.newKeySet();

  Sender(AddressPolicy policy, URI publicUrl) {
    this.client =
        Clients.async(
            policy,
            "Faktenstrom/1.0 (+" + publicUrl + ")",
            new Clients.AsyncLimits(Duration.ofSeconds(5), TIMEOUT, 64, 2 * Lanes.IN_ALL));
  }

  /// @param at what the signature is dated
  /// @param traceparent of what is told, absent where nobody traced
  record Message(
      URI to,
      List<Secret> secrets,
      String id,
      Instant at,
      @Nullable String traceparent,
      byte[] body) {}

  /// @param done called once, on some thread
  void send(Message message, Consumer<Reply> done) {
    Flight flight = new Flight(message, done);
    flights.add(flight);
    flight.start();
  }

  /// Ends what has been on its way too long, also where bytes keep dripping in. To be called often.
  void sweep() {
    long now = System.nanoTime();
    flights.stream().filter(flight -> flight.overdue(now)).forEach(Flight::giveUp);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private final class Flight implements FutureCallback<Boolean> {

    private final Message message;
    private final Consumer<Reply> done;
    private final long started = System.nanoTime();
    private final Head head = new Head();
    private volatile @Nullable Future<Boolean> running;
    private boolean again;

    Flight(Message message, Consumer<Reply> done) {
      this.message = message;
      this.done = done;
    }

    void start() {
      String signature =
          Signature.of(message.secrets(), message.id(), message.at(), message.body());
      var request =
          AsyncRequestBuilder.post(message.to())
              .addHeader("webhook-id", message.id())
              .addHeader("webhook-timestamp", Long.toString(message.at().getEpochSecond()))
              .addHeader("webhook-signature", signature)
              .setEntity(message.body(), ContentType.APPLICATION_JSON);
      String traceparent = message.traceparent();
      if (traceparent != null) {
        request.addHeader("traceparent", Trace.next(traceparent));
      }
      try {
        running = client.execute(request.build(), new HeadOnly(head), null, null, this);
      } catch (RuntimeException e) {
        failed(e);
      }
    }

    boolean overdue(long now) {
      return now - started > TIMEOUT.toNanos();
    }

    void giveUp() {
      Future<Boolean> flying = running;
      if (flying != null) {
        flying.cancel(true);
      }
      end(new TimeoutException());
    }

    @Override
    public void completed(Boolean whole) {
      end(null);
    }

    @Override
    public void failed(Exception cause) {
      if (!again && head.response() == null && brokeOff(cause)) {
        // A kept connection that the other side had just closed: once more on a new one is no new
        // attempt.
        again = true;
        start();
        return;
      }
      end(cause);
    }

    private static boolean brokeOff(Exception cause) {
      return cause instanceof ConnectionClosedException
          || cause.getClass() == SocketException.class;
    }

    @Override
    public void cancelled() {
      end(new TimeoutException());
    }

    private void end(@Nullable Exception cause) {
      if (!flights.remove(this)) {
        return;
      }
      int millis = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
      HttpResponse response = head.response();
      done.accept(
          response == null
              ? new Reply.Silent(sentence(cause), millis)
              : new Reply.Answered(response.getCode(), retryAfter(response), millis));
    }

    private static String sentence(@Nullable Exception cause) {
      return cause == null ? "The endpoint did not answer." : Failures.of(cause).sentence();
    }

    private @Nullable Duration retryAfter(HttpResponse response) {
      var header = response.getFirstHeader("Retry-After");
      return header == null ? null : RetryAfter.parse(header.getValue(), message.at());
    }
  }
}
