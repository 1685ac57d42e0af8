package de.faktenstrom.ingest.mail;

/// How far a mailbox is read.
///
/// @param validity the folder's UIDVALIDITY: under another one every UID means another mail
/// @param last the highest UID that was read
record Place(long validity, long last) {

  static final Place START = new Place(0, 0);

  /// The same, or the folder's beginning where it is numbered anew.
  Place in(long validityNow) {
    return validity == validityNow ? this : new Place(validityNow, 0);
  }

  Place at(long uid) {
    return new Place(validity, Math.max(last, uid));
  }
}
