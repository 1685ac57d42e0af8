package de.faktenstrom.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/// Sockets for clients that connect by themselves: each judges the address it is about to connect
/// to, after whatever look-up the client did. [#cut] ends all that are open.
final class GuardedSockets extends SocketFactory {

  private final AddressPolicy policy;
  private final Set<Integer> ports;
  private final boolean openedOnly;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  /// @param ports that are reached on public addresses
  /// @param openedOnly no public address at all, only what a setting opens
  GuardedSockets(AddressPolicy policy, Set<Integer> ports, boolean openedOnly) {
    this.policy = policy;
    this.ports = ports;
    this.openedOnly = openedOnly;
  }

  @Override
  public Socket createSocket() {
    Socket socket = new Guarded();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  /// Ends what is open and lets nothing connect any more.
  void cut() {
    over = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException _) {
        // It is of no use any more either way.
      }
    }
    open.clear();
  }

  boolean isOver() {
    return over;
  }

  private void check(SocketAddress endpoint) throws IOException {
    if (over) {
      throw new IOException("cut");
    }
    if (!(endpoint instanceof InetSocketAddress to) || to.getAddress() == null) {
      throw new UnknownHostException("unresolved");
    }
    switch (policy.check(to.getAddress())) {
      case Verdict.Refused(String reason) -> throw new RefusedException(reason);
      case Verdict.Allowed(boolean opened) -> {
        if (!opened && openedOnly) {
          throw new RefusedException("The address is another than was looked up before.");
        }
        if (!opened && !ports.contains(to.getPort())) {
          throw new RefusedException("Port " + to.getPort() + " is refused for mail.");
        }
      }
    }
  }

  /// Goes through no proxy, which would connect in its stead.
  private final class Guarded extends Socket {

    Guarded() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      check(endpoint);
      super.connect(endpoint, timeout);
    }

    @Override
    public void close() throws IOException {
      open.remove(this);
      super.close();
    }
  }
}
