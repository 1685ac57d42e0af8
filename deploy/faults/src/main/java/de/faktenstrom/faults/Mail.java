package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One mail as the server took it.
///
/// @param text all of it, with quoted-printable undone
record Mail(Instant at, String recipient, String messageId, String text) {

  private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");
  private static final Pattern TOKEN = Pattern.compile("bestaetigen\\?token=([A-Za-z0-9_.~-]+)");

  static Mail of(Instant at, String recipient, String raw) {
    Matcher id = ID.matcher(raw);
    return new Mail(at, recipient, id.find() ? id.group(1) : "none", plain(raw));
  }

  Optional<String> token() {
    Matcher token = TOKEN.matcher(text);
    return token.find() ? Optional.of(token.group(1)) : Optional.empty();
  }

  /// Whether the mail names this headline, wherever its lines were broken.
  boolean names(String headline) {
    return text.contains(headline);
  }

  private static String plain(String raw) {
    var bytes = new ByteArrayOutputStream();
    String joined = raw.replace("=\r\n", "");
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '=' && isHex(joined, i + 1) && isHex(joined, i + 2)) {
        bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toString(UTF_8).replaceAll("\\s+", " ");
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && "0123456789ABCDEF".indexOf(text.charAt(at)) >= 0;
  }
}
