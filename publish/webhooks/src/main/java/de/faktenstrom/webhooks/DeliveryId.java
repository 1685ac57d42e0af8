package de.faktenstrom.webhooks;

import java.util.Optional;
import java.util.UUID;

/// A delivery as the API names it: its endpoint's id, an underscore, its number.
record DeliveryId(UUID endpoint, long number) {

  static String show(UUID endpoint, long number) {
    return endpoint + "_" + number;
  }

  static Optional<DeliveryId> parse(String shown) {
    int underscore = shown.indexOf('_');
    try {
      return underscore < 0
          ? Optional.empty()
          : Optional.of(
              new DeliveryId(
                  UUID.fromString(shown.substring(0, underscore)),
                  Long.parseLong(shown.substring(underscore + 1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
