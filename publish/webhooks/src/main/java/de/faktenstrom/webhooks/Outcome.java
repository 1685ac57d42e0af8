package de.faktenstrom.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An attempt that was made, what came back, and what follows.
record Outcome(Job job, Instant at, Reply reply, Ruling ruling) {

  int number() {
    return job.attempts() + 1;
  }

  @Nullable Integer status() {
    return reply instanceof Reply.Answered answered ? answered.status() : null;
  }
}
