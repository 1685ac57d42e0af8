package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.ItemUri;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.Reply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The desk's answers in words, and what is asked of it.
record Replies(Board board, MessageSource messages) {

  ItemView item(String id) {
    return ItemUri.parse(id).flatMap(board::item).orElseThrow(() -> new MissingItem(id));
  }

  Order order(String id, Visitor visitor, @Nullable Long edition) {
    return new Order(
        visitor.actor(), ItemUri.parse(id).orElseThrow(() -> new MissingItem(id)), edition, null);
  }

  /// What stands against it, absent where it is done.
  @Nullable String problem(Reply reply, Locale language) {
    return switch (reply) {
      case Reply.Done _ -> null;
      case Reply.Refused refused -> refused.why().sentence(language);
      case Reply.Stale _, Reply.KeyReused _ -> text("problem.stale", language);
      case Reply.Missing missing -> throw new MissingItem(missing.toString());
    };
  }

  String text(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
