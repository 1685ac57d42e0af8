package de.faktenstrom.newsletter;

import java.util.List;

/// What stands under every mail. Public so that templates may call it.
///
/// @param unsubscribe address, empty in a confirmation: there is nothing to end yet
/// @param imprint its lines
public record Footer(String home, String unsubscribe, List<String> imprint) {

  static Footer of(NewsletterSettings settings, String unsubscribe) {
    return new Footer(
        settings.link("/"),
        unsubscribe,
        settings.imprint().lines().map(Line::clean).filter(line -> !line.isEmpty()).toList());
  }
}
