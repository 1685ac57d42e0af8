package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.ingest.events.ItemIngested;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What an editor writes anew; absent stays as it was.
///
/// @param body HTML; is sanitised
public record Wording(@Nullable String headline, @Nullable String teaser, @Nullable String body) {

  /// The version before with the new words. Topics, citations and places are carried over until
  /// enrich has answered.
  ItemEnriched over(ItemEnriched before, Instant at) {
    ItemIngested old = before.item();
    String title = headline == null ? old.headline() : headline.strip();
    String lead = teaser == null ? old.teaser() : teaser.strip();
    String html = body == null ? old.body() : Html.sanitised(body);
    ItemIngested item =
        new ItemIngested(
            old.uri(),
            old.version(),
            old.externalId(),
            old.kind(),
            title,
            lead,
            html,
            old.language(),
            old.link(),
            old.authors(),
            old.keywords(),
            old.published(),
            at,
            old.embargo(),
            old.source(),
            old.ingested(),
            hash(title + "\0" + lead + "\0" + html),
            old.embargoQuestion(),
            old.attachments());
    return new ItemEnriched(
        item,
        before.language(),
        before.topics(),
        before.citations(),
        before.citeAs(),
        before.places(),
        before.languages(),
        before.figures());
  }

  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
