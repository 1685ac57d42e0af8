package de.faktenstrom.ingest.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a mail is from whom its reader expects, by its header alone.
enum Sender {
  WELCOME,
  /// Not on the list, or not exactly one author.
  FOREIGN,
  /// On the list, but the receiving server does not say that the mail is theirs.
  UNPROVEN,
  /// An absence note or another answer of a machine (RFC 3834).
  MACHINE;

  private static final Pattern METHOD =
      Pattern.compile("(?<method>dkim|spf|dmarc)\\s*=\\s*pass\\b(?<rest>[^;]*)");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:header\\.d|header\\.i|smtp\\.mailfrom)\\s*=\\s*\"?(?:[^@\\s;\"]*@)?(?<domain>[a-z0-9.-]+)");

  /// @param from the From fields
  /// @param results the Authentication-Results fields, topmost first
  /// @param submitted the Auto-Submitted field
  static Sender of(
      List<String> from, List<String> results, @Nullable String submitted, MailSettings settings) {
    String address = address(from);
    if (address == null || !settings.welcomes(address)) {
      return FOREIGN;
    }
    if (submitted != null
        && submitted.strip().toLowerCase(Locale.ROOT).startsWith("auto-replied")) {
      return MACHINE;
    }
    String authserv = settings.authserv();
    return authserv == null || proven(address, results, authserv) ? WELCOME : UNPROVEN;
  }

  /// The one author's address in lower case, absent where there is none or are several.
  static @Nullable String address(List<String> from) {
    if (from.size() != 1) {
      return null;
    }
    try {
      InternetAddress[] authors = InternetAddress.parse(from.getFirst(), true);
      if (authors.length != 1 || authors[0].isGroup()) {
        return null;
      }
      String address = MailSettings.normal(authors[0].getAddress());
      int at = address.lastIndexOf('@');
      return at > 0 && at < address.length() - 1 ? address : null;
    } catch (AddressException _) {
      return null;
    }
  }

  /// Only the topmost field of that server counts: it takes away others in its name (RFC 8601
  /// section 5). DKIM and SPF count for the author's own domain, or one above or below it.
  private static boolean proven(String address, List<String> results, String authserv) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return results.stream()
        .map(field ->
            field.replaceAll("\\([^()]*\\)|[\\r\\n]", " ").strip().toLowerCase(Locale.ROOT))
        .filter(field -> field.split("[\\s;]", 2)[0].equals(authserv))
        .findFirst()
        .map(METHOD::matcher)
        .map(Matcher::results)
        .stream()
        .flatMap(all -> all)
        .anyMatch(method ->
            method.group("method").equals("dmarc") || aligned(method.group("rest"), domain));
  }

  private static boolean aligned(String rest, String domain) {
    return DOMAIN
        .matcher(rest)
        .results()
        .map(match -> match.group("domain"))
        .anyMatch(one ->
            one.equals(domain)
                || (one.contains(".") && domain.endsWith("." + one))
                || one.endsWith("." + domain));
  }
}
