package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.item.Sha256;
import java.nio.charset.StandardCharsets;

/// Which pages of a site are wanted.
///
/// @param include what their paths begin with
/// @param most how many of the newest are read when the source is new
record SitemapSettings(String include, int most) {

  static final int USUAL = 20;

  /// Read with other settings, a sitemap is another one.
  String hash() {
    return Sha256.hex(include.getBytes(StandardCharsets.UTF_8));
  }
}
