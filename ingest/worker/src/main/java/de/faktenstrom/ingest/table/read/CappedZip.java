package de.faktenstrom.ingest.table.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/// A ZIP of which no more is unpacked than may be, what is only passed over included: to get past
/// an entry it has to be unpacked, and ten megabytes may hold ten gigabytes of it.
final class CappedZip extends ZipInputStream {

  private final long most;
  private long left;

  /// @param most bytes of all entries together
  CappedZip(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  /// All reading and passing over comes by here.
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new CappedStream.TooLong(most);
    }
    return read;
  }
}
