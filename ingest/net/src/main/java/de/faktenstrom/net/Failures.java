package de.faktenstrom.net;

import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// From the exceptions of a client to one sentence each.
public final class Failures {

  private Failures() {}

  /// What an exception of one of the guarded clients means. Nothing of the remote side's own text
  /// is in it.
  public static Failure of(Throwable cause) {
    return switch (cause) {
      case RefusedException e -> new Failure(Reason.REFUSED, e.sentence());
      case UnknownHostException _ ->
          new Failure(Reason.UNRESOLVED, "The host has no entry in the name service.");
      case SocketTimeoutException _ ->
          new Failure(Reason.TIMEOUT, "The server did not answer in time.");
      case TimeoutException _ -> new Failure(Reason.TIMEOUT, "The server did not answer in time.");
      case SSLException _ ->
          new Failure(
              Reason.TLS, "The secure connection failed; the server's certificate may be wrong.");
      case TooLargeException e -> new Failure(Reason.TOO_LARGE, e.sentence());
      case ConnectException _ -> unreachable();
      case NoRouteToHostException _ -> unreachable();
      case Throwable other ->
          other.getCause() == null || other.getCause() == other
              ? new Failure(Reason.BROKEN, "The connection broke off or the answer was not HTTP.")
              : of(other.getCause());
    };
  }

  private static Failure unreachable() {
    return new Failure(Reason.UNREACHABLE, "Nobody accepts connections at that address.");
  }
}
