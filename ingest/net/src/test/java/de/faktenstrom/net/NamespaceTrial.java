package de.faktenstrom.net;

import de.faktenstrom.net.Request.Limits;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;

/// To be run in a network namespace of its own, by [NamespaceIT]: knocks with every spelling at
/// every door and says what was reached.
final class NamespaceTrial implements AutoCloseable {

  private static final Limits LIMITS =
      new Limits(Duration.ofMillis(500), Duration.ofSeconds(3), 10_000);
  private static final List<Integer> STATUSES = List.of(301, 302, 307, 308);
  private static final String SENDER = "http://93.184.1.1/to?";

  private static final GuardedImap.Limits MAIL =
      new GuardedImap.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2));

  private final AddressPolicy policy;
  private final GuardedHttp http;
  private final CloseableHttpAsyncClient posts;
  private final List<String> targets = new ArrayList<>(Spellings.all());
  private final EveryAddress world;
  private int attempts;

  private NamespaceTrial(AddressPolicy policy) throws IOException {
    this.policy = policy;
    this.http = new GuardedHttp(policy, "Faktenstrom-Test");
    this.posts =
        Clients.async(
            policy,
            "Faktenstrom-Test",
            new Clients.AsyncLimits(LIMITS.connect(), LIMITS.connect(), 8, 64));
    this.world = new EveryAddress(targets);
  }

  @FunctionalInterface
  private interface Door {
    /// @return the status of the answer, 0 where there was none
    int knock(String address);
  }

  /// @param arguments `guarded`, or `open` for a policy that lets everything pass
  public static void main(String[] arguments) throws IOException {
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    AddressPolicy policy =
        arguments[0].equals("guarded")
            ? AddressPolicy.publicOnly()
            : AddressPolicy.opening(List.of("0.0.0.0/0", "::/0"));
    try (var names = new NameServer();
        var trial = new NamespaceTrial(policy)) {
      trial.knockEverywhere();
    }
    System.exit(0);
  }

  private void knockEverywhere() {
    int spellings = targets.size();
    for (int i = 0; i < spellings; i++) {
      String address = targets.get(i);
      int place = i;
      watched("check", address, this::check);
      watched("get", address, this::get);
      watched("post", address, this::post);
      for (int status : STATUSES) {
        watched("redirect " + status, address, _ -> get(SENDER + status + "," + place));
      }
      watched("post redirected", address, _ -> post(SENDER + "307," + place));
      watched("mail", address, this::mail);
    }
    int tries = attempts;
    int touches = world.touches();
    System.out.printf("spellings=%d%nattempts=%d%ntouches=%d%n", spellings, tries, touches);
    System.out.printf("canaries=%d%n", world.touched().size());
    System.out.printf("hosts=%d%nanswered=%d%n", EveryAddress.OUTER.size(), outerThatAnswer());
  }

  private void watched(String name, String address, Door door) {
    int before = world.touches();
    door.knock(address);
    attempts++;
    if (world.touches() > before) {
      System.out.printf("touched by %s: %s%n", name, address);
    }
  }

  /// By literal, after a redirect, by a post, and those of IPv4 by name.
  private long outerThatAnswer() {
    return EveryAddress.OUTER.stream()
        .filter(host -> {
          String address = "http://" + host + ":8080/";
          targets.add(address);
          boolean named =
              host.startsWith("[") || get("http://v4-" + host.replace('.', '-') + ".test/") == 200;
          return named
              && get("http://" + host + "/") == 200
              && get(SENDER + "308," + (targets.size() - 1)) == 200
              && post(address) == 200;
        })
        .count();
  }

  private int check(String address) {
    try {
      return Target.check(URI.create(address), policy) instanceof Verdict.Allowed ? 200 : 0;
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }

  private int get(String address) {
    try {
      Answer answer = http.get(new Request(URI.create(address), Map.of(), LIMITS));
      return answer instanceof Answer.Response response ? response.status() : 0;
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }

  private int post(String address) {
    try {
      var request = SimpleRequestBuilder.post(URI.create(address)).build();
      return posts.execute(request, null).get(3, TimeUnit.SECONDS).getCode();
    } catch (IllegalArgumentException | ExecutionException | TimeoutException _) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A mailbox of that host; none answers.
  private int mail(String address) {
    try {
      String host = Target.host(URI.create(address));
      if (host != null) {
        var server = new GuardedImap.Server(false, host, null);
        GuardedImap.open(policy, server, new GuardedImap.Login("anna", "secret"), MAIL).close();
      }
      return 0;
    } catch (IllegalArgumentException | MessagingException _) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
    posts.close();
    world.close();
  }
}
