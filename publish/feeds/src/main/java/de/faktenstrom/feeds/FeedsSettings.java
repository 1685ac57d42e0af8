package de.faktenstrom.feeds;

import java.net.URI;

/// @param publicUrl where readers reach this installation, without a path: `https://fakten.example`
/// @param title what the feeds and pages are called
/// @param description one sentence on what readers get
/// @param contact mail address of the office
/// @param imprint plain text of `/impressum`, paragraphs parted by blank lines
public record FeedsSettings(
    URI publicUrl, String title, String description, String contact, String imprint) {

  public FeedsSettings {
    if (!publicUrl.isAbsolute() || publicUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "The public URL must be absolute, like https://fakten.example, and is " + publicUrl);
    }
  }
}
