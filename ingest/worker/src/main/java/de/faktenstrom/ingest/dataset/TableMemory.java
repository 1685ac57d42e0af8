package de.faktenstrom.ingest.dataset;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// One table at a time: its new and its old state fill enough of the memory.
@Component
class TableMemory {

  private final ReentrantLock lock = new ReentrantLock(true);

  void lock() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }
}
