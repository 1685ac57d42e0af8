package de.faktenstrom.app;

import de.faktenstrom.eventlog.DeadLetter;
import de.faktenstrom.eventlog.DeadLetters;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a stage could not digest, and the way to hand it over again.
@RestController
final class DeadLetterController {

  private static final int MOST = 500;

  private final DeadLetters deadLetters;

  DeadLetterController(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  @GetMapping("/api/v1/dead-letters")
  List<DeadLetter> list(@RequestParam String stage, @RequestParam(defaultValue = "100") int limit) {
    return deadLetters.list(stage, Math.clamp(limit, 1, MOST));
  }

  @PostMapping("/api/v1/dead-letters/{stage}/replay")
  Map<String, Integer> replay(@PathVariable String stage) {
    return Map.of("replayed", deadLetters.replay(stage));
  }
}
