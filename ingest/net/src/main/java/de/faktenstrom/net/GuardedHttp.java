package de.faktenstrom.net;

import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Answer.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;

/// Reads addresses that others gave us. Each connection, also after a redirect, passes the
/// [AddressPolicy]; at most five redirects are followed; time and size are bounded whatever the
/// server does. Safe for use by many threads, virtual ones too.
public final class GuardedHttp implements AutoCloseable {

  private static final int MAX_REDIRECTS = 5;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("net-deadlines").factory());

  /// @param userAgent who we are, with a contact: `Faktenstrom/1.0 (+https://…)`
  public GuardedHttp(AddressPolicy policy, String userAgent) {
    this(new GuardedDns(policy), userAgent);
  }

  GuardedHttp(GuardedDns dns, String userAgent) {
    this.client = Clients.blocking(dns, userAgent);
  }

  /// Blocks until there is an answer or a reason why there is none; never throws for what the other
  /// side does.
  public Answer get(Request request) {
    AtomicBoolean over = new AtomicBoolean();
    long end = System.nanoTime() + request.limits().total().toNanos();
    Request next = request;
    URI moved = null;
    boolean permanent = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      Answer answer = once(next, Duration.ofNanos(end - System.nanoTime()), over);
      if (!(answer instanceof Response response)) {
        return answer;
      }
      Redirect redirect = Redirect.of(response);
      if (redirect == null) {
        return new Response(
            response.status(), response.headers(), response.body(), response.finalUri(), moved);
      }
      permanent &= redirect.permanent();
      moved = permanent ? redirect.to() : moved;
      next =
          new Request(
              redirect.to(), redirect.headers(next.uri(), next.headers()), request.limits());
    }
    return new Failure(
        Reason.TOO_MANY_REDIRECTS, "The address redirects more than " + MAX_REDIRECTS + " times.");
  }

  private Answer once(Request request, Duration left, AtomicBoolean over) {
    try {
      if (left.isNegative() || left.isZero()) {
        throw new TimeoutException();
      }
      URI uri = Target.of(request.uri()).uri();
      HttpGet get = new HttpGet(uri);
      request.headers().forEach(get::setHeader);
      get.setConfig(Clients.request(request.limits().connect(), request.limits().connect()));
      Runnable end =
          () -> {
            over.set(true);
            get.cancel();
          };
      Future<?> deadline = deadlines.schedule(end, left.toNanos(), TimeUnit.NANOSECONDS);
      try {
        return exchange(get, uri, request.limits().bytes());
      } finally {
        deadline.cancel(false);
      }
    } catch (IOException | TimeoutException | IllegalArgumentException e) {
      return over.get() ? Failures.of(new TimeoutException()) : Failures.of(e);
    }
  }

  private Response exchange(HttpGet get, URI uri, int limit) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, get, null);
    boolean whole = false;
    try {
      Reading.Read read = Reading.read(uri, response, limit);
      whole = read.whole();
      return read.response();
    } finally {
      if (!whole) {
        // Closing alone would first read the rest, however long it is.
        get.cancel();
      }
      Closer.closeQuietly(response);
    }
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
