package de.faktenstrom.desk.item;

import de.faktenstrom.desk.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who wants something of which item, and on what condition.
///
/// @param edition the item must still be at, absent where any will do (If-Match)
/// @param once absent where the order may be carried out again
public record Order(Actor actor, UUID item, @Nullable Long edition, @Nullable Once once) {

  public static Order of(Actor actor, UUID item) {
    return new Order(actor, item, null, null);
  }

  /// An order that is carried out once, however often it is sent.
  ///
  /// @param key Idempotency-Key
  /// @param request what was asked; the same key with another request is refused
  public record Once(String key, String request) {}
}
