package de.faktenstrom.eventlog;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Puts what a reader cannot apply into the dead letters, within the transaction that marks it as
/// applied.
record Burial(String reader, DeadLetterTable table, Outbox outbox, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(Burial.class);

  void of(Received.Poison poison) {
    Place place = poison.place();
    bury(
        new DeadLetter(
            reader,
            poison.id(),
            place.topic(),
            place.partition(),
            place.offset(),
            null,
            null,
            null,
            null,
            null,
            "not a CloudEvent",
            poison.reason(),
            clock.instant(),
            null,
            EventJson.tree(poison.data()),
            base64(poison.data())),
        poison.data());
  }

  void of(Received.Good good, Cause cause) {
    Place place = good.place();
    Event event = good.event();
    bury(
        new DeadLetter(
            reader,
            event.id(),
            place.topic(),
            place.partition(),
            place.offset(),
            event.type(),
            event.source(),
            event.subject(),
            event.time(),
            event.traceparent(),
            cause.error(),
            cause.text(),
            clock.instant(),
            null,
            EventJson.tree(event.data()),
            base64(event.data())),
        event.data());
  }

  private void bury(DeadLetter letter, byte @Nullable [] data) {
    table.bury(letter, data);
    String stage = stageOf(reader);
    String subject = letter.subject() == null ? letter.topic() : letter.subject();
    outbox.append(
        "/" + stage,
        List.of(
            new Outgoing(
                Topics.deadLettersOf(stage),
                DeadLetter.TYPE,
                subject,
                letter,
                letter.traceparent())));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try (var _ = Trace.of(letter.subject(), letter.traceparent())) {
              LOG.error(
                  "Reader {} cannot apply {} of {}: {}: {}. It lies in the dead letters.",
                  reader,
                  letter.id(),
                  subject,
                  letter.error(),
                  letter.cause());
            }
          }
        });
  }

  static String stageOf(String reader) {
    int dash = reader.indexOf('-');
    return dash < 0 ? reader : reader.substring(0, dash);
  }

  private static @Nullable String base64(byte @Nullable [] data) {
    return data == null || EventJson.tree(data) != null
        ? null
        : Base64.getEncoder().encodeToString(data);
  }
}
