package de.faktenstrom.net;

/// Whether an address may be reached.
public sealed interface Verdict {

  /// It may. `opened`: only because a setting says so; the public network does not have it.
  record Allowed(boolean opened) implements Verdict {}

  /// It may not.
  ///
  /// @param reason one English sentence that may be shown to whoever gave the address
  record Refused(String reason) implements Verdict {}
}
