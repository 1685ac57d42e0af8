package de.faktenstrom.newsletter;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address we can send to: ASCII before the `@`, a domain in its ASCII form (IDNA) behind it.
/// Quoted and non-ASCII local parts are refused: they would need SMTPUTF8 all the way to the
/// reader.
///
/// @param text as mail is sent to it
/// @param normal the same for all spellings of one mailbox
record EmailAddress(String text, String normal) {

  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?|localhost");

  /// Empty where it is no address or none we can send to.
  static Optional<EmailAddress> of(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || at > 64 || text.length() > 254) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches())
        .filter(domain -> local.length() + 1 + domain.length() <= 254)
        .map(domain -> new EmailAddress(local + "@" + domain, normal(local, domain)));
  }

  private static Optional<String> domain(String raw) {
    try {
      String ascii = IDN.toASCII(raw, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String normal(String local, String domain) {
    return local.toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /// Never the address: this may end in a log.
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
