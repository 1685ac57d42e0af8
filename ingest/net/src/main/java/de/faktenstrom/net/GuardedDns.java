package de.faktenstrom.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names to addresses the policy lets through, and to nothing else. A client that gets its
/// addresses from here can connect only to what was checked, however often a name changes its mind
/// (DNS rebinding), and whether the host is a name, a literal or an odd spelling of one.
final class GuardedDns implements DnsResolver {

  /// The name service below; tests put their own here.
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /// `012.0.0.1` is 10.0.0.1 to some programs and 12.0.0.1 to Java; whoever looked at the address
  /// before may have meant the other.
  private static final Pattern READ_IN_TWO_WAYS =
      Pattern.compile("(?:[0-9]+\\.)*0[0-9]+(?:\\.[0-9]+)*\\.?");

  private final AddressPolicy policy;
  private final Lookup lookup;

  GuardedDns(AddressPolicy policy) {
    this(policy, InetAddress::getAllByName);
  }

  GuardedDns(AddressPolicy policy, Lookup lookup) {
    this.policy = policy;
    this.lookup = lookup;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    if (READ_IN_TWO_WAYS.matcher(host).matches()) {
      throw new RefusedException(
          "The address " + host + " is refused: with leading zeros it can be read in two ways.");
    }
    List<InetSocketAddress> allowed = new ArrayList<>();
    String refusal = "The host has no address.";
    for (InetAddress address : lookup.all(host)) {
      switch (policy.check(address, port)) {
        case Verdict.Allowed _ -> allowed.add(new InetSocketAddress(address, port));
        case Verdict.Refused(String reason) -> refusal = reason;
      }
    }
    if (allowed.isEmpty()) {
      throw new RefusedException(refusal);
    }
    return allowed;
  }

  /// Without a port only addresses that would be allowed on the web's ports come back.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, 443).stream()
        .map(InetSocketAddress::getAddress)
        .toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
