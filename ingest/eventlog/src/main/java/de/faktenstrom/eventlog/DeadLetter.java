package de.faktenstrom.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reader could not apply, and why; on topic `faktenstrom.<stage>.dead`, keyed like the
/// event it holds.
///
/// @param reader whose it is: a stage's name, or the stage's name, a dash and more
/// @param id the event's; one made from its place where it had none
/// @param topic where it stood, with `partition` and `offset`
/// @param type with `source`, `subject` and `time`: the event's; absent where it was no CloudEvent
/// @param error class of the innermost exception
/// @param cause one sentence
/// @param data the event's data where it is JSON; absent in lists
/// @param dataBase64 the bytes where they are not
/// @param replayed when it was sent once more; absent while it waits
public record DeadLetter(
    String reader,
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String source,
    @Nullable String subject,
    @Nullable Instant time,
    @Nullable String traceparent,
    String error,
    String cause,
    Instant at,
    @Nullable Instant replayed,
    @Nullable Object data,
    @Nullable String dataBase64) {

  public static final String TYPE = "de.faktenstrom.event.dead.v1";
}
