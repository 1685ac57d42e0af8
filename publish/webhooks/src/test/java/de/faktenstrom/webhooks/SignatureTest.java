package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void signsTheStandardsOwnExample() {
    Secret secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);

    String signature =
        Signature.of(
            List.of(secret),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            body);

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Property(tries = 200)
  void convincesAnIndependentVerifier(@ForAll String text) throws Exception {
    Secret secret = Secret.random();
    Instant now = Instant.now();
    String signature = Signature.of(List.of(secret), "msg_1", now, text.getBytes(UTF_8));
    String received = new String(text.getBytes(UTF_8), UTF_8);

    assertThatCode(() -> verify(secret, signature, now, received)).doesNotThrowAnyException();
    assertThatThrownBy(() -> verify(secret, signature, now, received + " "))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void signsWithBothSecretsWhileOneReplacesTheOther() throws Exception {
    Secret fresh = Secret.random();
    Secret old = Secret.random();
    Instant now = Instant.now();

    String signature = Signature.of(List.of(fresh, old), "msg_1", now, "{}".getBytes(UTF_8));

    verify(fresh, signature, now, "{}");
    verify(old, signature, now, "{}");
    assertThatThrownBy(() -> verify(Secret.random(), signature, now, "{}"))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void showsASecretNowhereButWhereItIsAskedTo() {
    Secret secret = Secret.random();

    assertThat(Secret.parse(secret.shown()).bytes()).isEqualTo(secret.bytes()).hasSize(32);
    assertThat(List.of(secret)).asString().doesNotContain(secret.shown());
  }

  private static void verify(Secret secret, String signature, Instant at, String body)
      throws WebhookVerificationException {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                "webhook-signature", List.of(signature)),
            (_, _) -> true);
    new Webhook(secret.shown()).verify(body, headers);
  }
}
