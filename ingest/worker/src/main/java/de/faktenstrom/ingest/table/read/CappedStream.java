package de.faktenstrom.ingest.table.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends with a fault once more bytes came than may. Does not close what is below.
public final class CappedStream extends FilterInputStream {

  private final long most;
  private long left;

  /// @param most bytes that may come
  public CappedStream(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLong(most);
    }
  }

  @Override
  public void close() {}

  /// Reading stopped at the limit.
  public static final class TooLong extends IOException {

    private static final long serialVersionUID = 1;

    TooLong(long most) {
      super("more than " + most + " bytes");
    }
  }
}
