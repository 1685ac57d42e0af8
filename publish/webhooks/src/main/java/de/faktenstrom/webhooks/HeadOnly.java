package de.faktenstrom.webhooks;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;

/// Keeps the head of an answer and throws its body away, up to a limit beyond which the connection
/// is not worth keeping.
final class HeadOnly extends AbstractBinResponseConsumer<Boolean> {

  private static final int MOST = 65_536;

  private final Head head;
  private int read;

  HeadOnly(Head head) {
    this.head = head;
  }

  @Override
  protected void start(HttpResponse response, ContentType contentType) {
    head.arrived(response);
  }

  @Override
  protected int capacityIncrement() {
    return MOST;
  }

  @Override
  protected void data(ByteBuffer part, boolean last) throws IOException {
    read += part.remaining();
    part.position(part.limit());
    if (read > MOST) {
      throw new IOException("The answer does not end");
    }
  }

  @Override
  protected Boolean buildResult() {
    return true;
  }

  @Override
  public void releaseResources() {
    // Nothing is held.
  }
}
