package de.faktenstrom.net;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a request.
public sealed interface Answer {

  /// The server answered, with whatever status.
  ///
  /// @param headers by lower-case name
  /// @param body decompressed; of an answer that is not 2xx at most the first 64 KiB
  /// @param finalUri where the answer came from
  /// @param movedTo where the address has moved for good (301, 308), absent if it has not
  record Response(
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      URI finalUri,
      @Nullable URI movedTo)
      implements Answer {

    /// The header's first value.
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  /// There was no answer to use.
  ///
  /// @param sentence English, may be shown to an editor
  record Failure(Reason reason, String sentence) implements Answer {}

  /// Why there was none.
  enum Reason {
    /// The policy forbids the address.
    REFUSED,
    /// No such host.
    UNRESOLVED,
    /// Nobody accepts connections there.
    UNREACHABLE,
    TIMEOUT,
    TOO_LARGE,
    TLS,
    TOO_MANY_REDIRECTS,
    /// The connection broke off, or what came was not HTTP.
    BROKEN
  }
}
