package de.faktenstrom.demo;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/// The partner's webhook address, and a page with what it received.
@Controller
final class DemoPartnerPage {

  private final DemoPartner partner;

  DemoPartnerPage(DemoPartner partner) {
    this.partner = partner;
  }

  @PostMapping("/demo/partner")
  @ResponseBody
  ResponseEntity<Void> receive(
      @RequestHeader("webhook-id") String id,
      @RequestHeader("webhook-timestamp") String timestamp,
      @RequestHeader("webhook-signature") String signatures,
      @RequestBody byte[] body) {
    return partner.receive(id, timestamp, signatures, body)
        ? ResponseEntity.noContent().build()
        : ResponseEntity.status(401).build();
  }

  @GetMapping("/demo/partner")
  String received(Model model) {
    model.addAttribute("messages", partner.messages());
    model.addAttribute("zone", ZoneId.of("Europe/Berlin"));
    model.addAttribute("german", Locale.GERMANY);
    return "demo/partner";
  }

  @GetMapping(path = "/demo/partner.json", produces = "application/json")
  @ResponseBody
  Object receivedJson() {
    return partner.messages();
  }
}
