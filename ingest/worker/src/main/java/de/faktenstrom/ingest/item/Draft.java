package de.faktenstrom.ingest.item;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as one reading of its source gives it, normalised: perhaps new, perhaps changed, perhaps
/// known.
///
/// @param key what the source's name for the item comes down to; the same key is the same item
/// @param externalId the source's name for the item as given
/// @param hash of the content, see [ContentHash]
/// @param link from [CanonicalUrl#of]
public record Draft(
    String key,
    String externalId,
    Content content,
    String hash,
    @Nullable String link,
    List<String> keywords,
    @Nullable Instant published,
    @Nullable Instant updated) {

  /// Longer names are known by their hash: an index entry has its limits.
  private static final int LONGEST_KEY = 500;

  public Draft(
      String key,
      String externalId,
      Content content,
      @Nullable String link,
      List<String> keywords,
      @Nullable Instant published,
      @Nullable Instant updated) {
    this(
        bounded(key),
        externalId,
        content,
        ContentHash.of(content),
        link,
        keywords,
        published,
        updated);
  }

  @Nullable String linkKey() {
    return link == null ? null : bounded(CanonicalUrl.key(link));
  }

  /// The key as it is kept.
  public static String bounded(String key) {
    return key.length() <= LONGEST_KEY
        ? key
        : "sha256:" + Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
  }
}
