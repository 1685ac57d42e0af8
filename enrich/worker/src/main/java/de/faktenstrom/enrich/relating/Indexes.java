package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.related.RelatedIndex;
import de.faktenstrom.enrich.same.SameIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Both indexes, which follow the table. That of related items is there after a restart; that of
/// the same message is made anew, a million items in some seconds. Whoever runs a second instance
/// has indexes of its own there. Used by one thread at a time.
final class Indexes implements AutoCloseable {

  private static final int COMMIT_EVERY = 20_000;

  private final Path folder;
  private @Nullable Open open;

  /// Nothing is opened before it is needed.
  Indexes(Path folder) {
    this.folder = folder;
  }

  SameIndex same() {
    return opened().same;
  }

  RelatedIndex related() {
    return opened().related;
  }

  private Open opened() {
    if (open == null) {
      throw new IllegalStateException("The indexes have not followed the table yet.");
    }
    return open;
  }

  /// Takes in what the table says since the last time, the caller's own rows too.
  void follow(ProfileTable table) {
    try {
      Open indexes = open;
      if (indexes == null) {
        indexes = new Open(folder, table.origin().toString());
        open = indexes;
      }
      indexes.follow(table);
    } catch (IOException e) {
      throw new UncheckedIOException("The index of related items cannot be used.", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  private static final class Open implements AutoCloseable {

    private final SameIndex same;
    private final RelatedIndex related;
    private long sameUpTo;
    private long relatedUpTo;
    private int uncommitted;

    Open(Path folder, String origin) throws IOException {
      same = SameIndex.in(folder.resolve("same"));
      related = RelatedIndex.open(folder.resolve("related"), origin);
      relatedUpTo = related.position();
    }

    void follow(ProfileTable table) throws IOException {
      table.after(Math.min(sameUpTo, relatedUpTo), this::take);
      related.refresh();
      if (uncommitted >= COMMIT_EVERY) {
        commit();
      }
    }

    private void take(ProfileTable.Row row) {
      if (row.changed() > sameUpTo) {
        same.put(row.number(), row.print());
        sameUpTo = row.changed();
      }
      if (row.changed() > relatedUpTo) {
        try {
          related.put(row.number(), row.content());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        relatedUpTo = row.changed();
        uncommitted++;
      }
    }

    // What was rolled back has gone from the table and is only found, never told: its number has
    // no item.
    private void commit() throws IOException {
      related.commit(relatedUpTo);
      uncommitted = 0;
    }

    @Override
    public void close() throws IOException {
      commit();
      related.close();
      same.close();
    }
  }
}
