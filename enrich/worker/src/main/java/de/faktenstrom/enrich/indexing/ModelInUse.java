package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model in a directory, whichever it is: once `train` has put a new one there, that is mapped
/// and the old one let go, without a restart. To notice costs a look into a file of a line.
public final class ModelInUse {

  private static final Logger LOG = LoggerFactory.getLogger(ModelInUse.class);

  private final Path directory;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Opened opened = new Opened(null, null);

  /// @param directory of `train`; may still be empty
  public ModelInUse(Path directory) {
    this.directory = directory;
  }

  /// @param folder that was tried last; one that cannot be opened is not tried again
  private record Opened(@Nullable Path folder, @Nullable Indexer indexer) {}

  /// The newest model that can be opened, none as long as there is none.
  public @Nullable Indexer indexer() {
    Path folder = folder();
    if (folder != null && !folder.equals(opened.folder())) {
      open(folder);
    }
    return opened.indexer();
  }

  private @Nullable Path folder() {
    try {
      return ModelPlace.current(directory);
    } catch (RecordsFault | IOException _) {
      // Not there, or not yet: what was opened goes on.
      return null;
    }
  }

  private void open(Path folder) {
    lock.lock();
    try {
      if (folder.equals(opened.folder())) {
        return;
      }
      Indexer indexer = Indexer.openFolder(folder, null);
      opened = new Opened(folder, indexer);
      LOG.info("Tags come from labels and from {} indexed works now.", indexer.works());
    } catch (RecordsFault | IOException e) {
      opened = new Opened(folder, opened.indexer());
      LOG.warn("A new model cannot be opened; tags come as before.", e);
    } finally {
      lock.unlock();
    }
  }
}
