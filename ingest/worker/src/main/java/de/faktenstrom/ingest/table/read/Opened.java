package de.faktenstrom.ingest.table.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/// The document itself, out of the ZIP if it came in one.
final class Opened {

  private static final int MOST_ENTRIES = 100;

  private Opened() {}

  static InputStream of(InputStream document, Limits limits) throws IOException, UnreadableTable {
    BufferedInputStream in = new BufferedInputStream(document, 1 << 16);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    boolean zip = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
    return new CappedStream(zip ? firstFile(in, limits) : in, limits.bytes());
  }

  private static InputStream firstFile(InputStream in, Limits limits)
      throws IOException, UnreadableTable {
    CappedZip zip = new CappedZip(in, limits.bytes());
    for (int i = 0; i < MOST_ENTRIES; i++) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        break;
      }
      if (!entry.isDirectory()) {
        return zip;
      }
    }
    throw new UnreadableTable("Das ZIP-Archiv enthält keine Datei.");
  }
}
