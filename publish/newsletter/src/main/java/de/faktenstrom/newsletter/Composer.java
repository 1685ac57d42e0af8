package de.faktenstrom.newsletter;

import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the mail to one reader. An edition's content is rendered once for all who get the same;
/// only the link to unsubscribe is put in for each.
@Component
class Composer {

  private static final int CONTENTS = 64;

  /// Stands in the rendered content where the unsubscribe token comes; no outside text can contain
  /// it.
  private static final String TOKEN = "token-" + UUID.randomUUID();

  private final ContentTables contents;
  private final Letters letters;
  private final Keys keys;
  private final NewsletterSettings settings;
  private final Map<Key, Letter> rendered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Letter> eldest) {
          return size() > CONTENTS;
        }
      };

  Composer(ContentTables contents, Letters letters, Keys keys, NewsletterSettings settings) {
    this.contents = contents;
    this.letters = letters;
    this.keys = keys;
    this.settings = settings;
  }

  private record Key(UUID bundle, String language) {}

  /// @throws IllegalArgumentException where no mail can be made
  MimeMessage compose(Ready ready) {
    UUID confirmation = ready.confirmation();
    UUID bundle = ready.bundle();
    if (confirmation != null) {
      return confirmation(ready, confirmation);
    }
    if (bundle == null) {
      throw new IllegalArgumentException("neither confirmation nor edition");
    }
    String token = keys.unsubscribeToken(ready.subscriber());
    Letter letter = letter(new Key(bundle, ready.language()));
    var headers = listHeaders(unsubscribeLink(token, ready.language()), token);
    return message(ready, letter, headers, token);
  }

  private Letter letter(Key key) {
    Letter known;
    synchronized (rendered) {
      known = rendered.get(key);
    }
    if (known != null) {
      return known;
    }
    Wording wording = new Wording(Words.in(key.language()), settings);
    Letter letter =
        letters.edition(
            contents.edition(key.bundle()), wording, unsubscribeLink(TOKEN, key.language()), TOKEN);
    synchronized (rendered) {
      rendered.put(key, letter);
    }
    return letter;
  }

  private MimeMessage confirmation(Ready ready, UUID confirmation) {
    Letter letter =
        letters.confirmation(
            contents.request(confirmation),
            new Wording(Words.in(ready.language()), settings),
            settings.link("/newsletter/bestaetigen?token=" + TOKEN + suffix(ready.language())),
            TOKEN);
    String token = keys.confirmationToken(confirmation);
    return message(ready, letter, Map.of("Auto-Submitted", "auto-generated"), token);
  }

  private MimeMessage message(
      Ready ready, Letter letter, Map<String, String> headers, String token) {
    return Mime.message(
        new Mail(
            ready.messageId(),
            ready.address(),
            letter.subject(),
            letter.date(),
            ready.language(),
            headers,
            letter.body(),
            token),
        settings.sender());
  }

  /// RFC 8058, RFC 2369 and RFC 2919.
  private Map<String, String> listHeaders(String link, String token) {
    String office = settings.sender().getAddress();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "List-Unsubscribe",
        "<" + link + ">, <mailto:" + office + "?subject=unsubscribe%20" + token + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("List-Id", "<newsletter." + settings.domain() + ">");
    headers.put("List-Subscribe", "<" + settings.link("/newsletter") + ">");
    headers.put("List-Owner", "<mailto:" + office + ">");
    return headers;
  }

  private String unsubscribeLink(String token, String language) {
    return settings.link("/newsletter/abmelden?token=" + token + suffix(language));
  }

  private static String suffix(String language) {
    return language.equals("en") ? "&lang=en" : "";
  }
}
