package de.faktenstrom.webhooks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What a partner missed: its events after a sequence, in the very bytes that were signed.
@RestController
class EventsController {

  private static final int PAGE = 500;
  private static final String BEARER = "Bearer ";

  private final PartnerTable partners;
  private final Partners all;
  private final HistoryTable history;

  EventsController(PartnerTable partners, Partners all, HistoryTable history) {
    this.partners = partners;
    this.all = all;
    this.history = history;
  }

  @GetMapping("/api/v1/events")
  Shown.Events events(
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable UUID partner,
      @RequestHeader(value = "Authorization", required = false) @Nullable String authorization,
      WebRequest request) {
    UUID reader = reader(partner, authorization, request);
    List<Shown.EventView> events = history.events(reader, after, Math.clamp(limit, 1, PAGE));
    long next = events.isEmpty() ? after : events.getLast().sequence();
    return new Shown.Events(events, next, all.find(reader).endpoints());
  }

  private UUID reader(@Nullable UUID partner, @Nullable String authorization, WebRequest request) {
    if (request.isUserInRole("ADMIN")) {
      if (partner == null) {
        throw Problem.of(400, "Say whose events: partner=<id>.");
      }
      return partner;
    }
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw Problem.of(401, "Send the partner's token: Authorization: Bearer fsp_….");
    }
    return partners
        .of(new Token(authorization.substring(BEARER.length()).strip()))
        .map(PartnerTable.Row::id)
        .filter(id -> partner == null || partner.equals(id))
        .orElseThrow(() -> Problem.of(401, "The token belongs to no partner, or to another one."));
  }
}
