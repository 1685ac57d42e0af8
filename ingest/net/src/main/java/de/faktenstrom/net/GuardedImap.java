package de.faktenstrom.net;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A mail server's store over IMAP (RFC 9051), reached through the [AddressPolicy] alone: public
/// addresses on 993 and 143, or what a setting opens. Private by TLS from the start or by STARTTLS;
/// only to an opened address it may be neither.
public final class GuardedImap implements AutoCloseable {

  private static final Set<Integer> PORTS = Set.of(143, 993);

  private final GuardedSockets sockets;
  private final Store store;
  private final CompletableFuture<Void> deadline;

  private GuardedImap(GuardedSockets sockets, Store store, CompletableFuture<Void> deadline) {
    this.sockets = sockets;
    this.store = store;
    this.deadline = deadline;
  }

  /// @param tls from the first byte on
  /// @param port absent for the usual one
  public record Server(boolean tls, String host, @Nullable Integer port) {}

  public record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /// @param connect longest wait for a connection
  /// @param silence longest wait for each answer
  /// @param total after which every connection is cut, whatever it is doing
  public record Limits(Duration connect, Duration silence, Duration total) {

    /// 10 s to connect, 30 s of silence, 3 min in all.
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(3));
  }

  /// Connects and logs in.
  ///
  /// @throws MessagingException for all that is against it; [Failures#of] says what it means
  public static GuardedImap open(AddressPolicy policy, Server server, Login login, Limits limits)
      throws MessagingException {
    boolean opened = isOpened(policy, server);
    GuardedSockets sockets = new GuardedSockets(policy, PORTS, opened);
    String protocol = server.tls() ? "imaps" : "imap";
    Store store =
        Session.getInstance(properties("mail." + protocol + ".", limits, sockets, opened))
            .getStore(protocol);
    CompletableFuture<Void> deadline = new CompletableFuture<>();
    GuardedImap imap = new GuardedImap(sockets, store, deadline);
    deadline
        .completeOnTimeout(null, limits.total().toMillis(), TimeUnit.MILLISECONDS)
        .thenRun(sockets::cut);
    try {
      Integer port = server.port();
      store.connect(server.host(), port == null ? -1 : port, login.user(), login.password());
      return imap;
    } catch (MessagingException | RuntimeException e) {
      imap.close();
      throw e;
    }
  }

  public Store store() {
    return store;
  }

  /// Whether the time was over before the work was.
  public boolean isOver() {
    return sockets.isOver();
  }

  @Override
  public void close() {
    deadline.cancel(false);
    try {
      store.close();
    } catch (MessagingException _) {
      // What it had to say no longer matters.
    }
    sockets.cut();
  }

  private static Properties properties(
      String of, Limits limits, GuardedSockets sockets, boolean opened) {
    Properties all = new Properties();
    all.put(of + "socketFactory", sockets);
    // Else the client would go on without the guard after a refusal.
    all.put(of + "socketFactory.fallback", "false");
    all.put(of + "ssl.checkserveridentity", "true");
    all.put(of + "starttls.enable", "true");
    all.put(of + "starttls.required", String.valueOf(!opened));
    all.put(of + "connectiontimeout", String.valueOf(limits.connect().toMillis()));
    all.put(of + "timeout", String.valueOf(limits.silence().toMillis()));
    // In pieces, so that a message stops at its limit.
    all.put(of + "fetchsize", String.valueOf(1 << 18));
    return all;
  }

  /// What is plain is said to nobody else: the sockets then connect to opened addresses only.
  /// Resolved as for the web, so that a host that can be read in two ways is none.
  private static boolean isOpened(AddressPolicy policy, Server server) throws MessagingException {
    try {
      InetAddress first = new GuardedDns(policy).resolve(server.host())[0];
      return policy.check(first) instanceof Verdict.Allowed(boolean opened) && opened;
    } catch (UnknownHostException e) {
      throw new MessagingException("unresolved", e);
    }
  }
}
