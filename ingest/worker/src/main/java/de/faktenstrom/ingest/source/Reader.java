package de.faktenstrom.ingest.source;

/// How sources of one kind are read. One implementation a kind; each ends the lease, whatever
/// happens.
public interface Reader {

  SourceKind kind();

  /// Blocks until the source is read and the outcome is recorded.
  void read(Due due);
}
