package de.faktenstrom.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A partner medium as the specification of Standard Webhooks wants it: checks the signature, keeps
/// what came, takes no message twice.
@Component
final class DemoPartner {

  private static final int KEPT = 200;

  private final Clock clock;
  private final JsonMapper mapper;
  private final DemoSecret secret;
  private final Deque<Message> messages = new ArrayDeque<>();

  DemoPartner(Clock clock, JsonMapper mapper, DemoSecret secret) {
    this.clock = clock;
    this.mapper = mapper;
    this.secret = secret;
  }

  /// @param times how often it was sent
  record Message(
      String id,
      Instant received,
      String type,
      String headline,
      String link,
      int times,
      String body) {}

  /// @return whether the signature holds
  boolean receive(String id, String timestamp, String signatures, byte[] body) {
    Optional<byte[]> key = secret.key();
    if (key.isEmpty() || !signed(key.get(), id + "." + timestamp + ".", body, signatures)) {
      return false;
    }
    JsonNode json = mapper.readTree(body);
    JsonNode data = json.path("data");
    keep(
        new Message(
            id,
            clock.instant(),
            json.path("type").asString(""),
            data.path("headline").asString(""),
            data.path("permalink").asString(data.path("link").asString("")),
            1,
            mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json)));
    return true;
  }

  synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  private synchronized void keep(Message message) {
    for (Message known : messages) {
      if (known.id().equals(message.id())) {
        messages.remove(known);
        messages.addFirst(
            new Message(
                known.id(),
                known.received(),
                known.type(),
                known.headline(),
                known.link(),
                known.times() + 1,
                known.body()));
        return;
      }
    }
    messages.addFirst(message);
    if (messages.size() > KEPT) {
      messages.removeLast();
    }
  }

  private static boolean signed(byte[] key, String prefix, byte[] body, String signatures) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      byte[] wanted =
          ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)))
              .getBytes(StandardCharsets.UTF_8);
      return Arrays.stream(signatures.split(" ", -1))
          .anyMatch(given -> MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
