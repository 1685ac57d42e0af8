package de.faktenstrom.net;

import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Answer.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.HttpEntities;
import org.apache.hc.core5.http.message.BasicNameValuePair;
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
      Answer answer = once(next, HttpGet::new, Duration.ofNanos(end - System.nanoTime()), over);
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

  /// Sends a form (UTF-8) and blocks like [#get]. A redirect is the answer and is not followed:
  /// what a form holds is meant for nobody else.
  public Answer post(Request request, Map<String, String> form) {
    List<NameValuePair> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
    Function<URI, HttpUriRequestBase> method =
        uri -> {
          HttpPost post = new HttpPost(uri);
          post.setEntity(HttpEntities.createUrlEncoded(fields, StandardCharsets.UTF_8));
          return post;
        };
    return once(request, method, request.limits().total(), new AtomicBoolean());
  }

  private Answer once(
      Request request,
      Function<URI, HttpUriRequestBase> method,
      Duration left,
      AtomicBoolean over) {
    try {
      if (left.isNegative() || left.isZero()) {
        throw new TimeoutException();
      }
      URI uri = Target.of(request.uri()).uri();
      HttpUriRequestBase ask = method.apply(uri);
      request.headers().forEach(ask::setHeader);
      ask.setConfig(Clients.request(request.limits().connect(), request.limits().connect()));
      Runnable end =
          () -> {
            over.set(true);
            ask.cancel();
          };
      Future<?> deadline = deadlines.schedule(end, left.toNanos(), TimeUnit.NANOSECONDS);
      try {
        return exchange(ask, uri, request.limits().bytes());
      } finally {
        deadline.cancel(false);
      }
    } catch (IOException | TimeoutException | IllegalArgumentException e) {
      return over.get() ? Failures.of(new TimeoutException()) : Failures.of(e);
    }
  }

  private Response exchange(HttpUriRequestBase ask, URI uri, int limit) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, ask, null);
    boolean whole = false;
    try {
      Reading.Read read = Reading.read(uri, response, limit);
      whole = read.whole();
      return read.response();
    } finally {
      if (!whole) {
        // Closing alone would first read the rest, however long it is.
        ask.cancel();
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
