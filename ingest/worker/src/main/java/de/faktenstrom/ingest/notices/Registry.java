package de.faktenstrom.ingest.notices;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A registration agency of DOIs whose public interface tells what became of works; [#toString] is
/// the wire form.
enum Registry {
  /// Crossref's REST API. Its cursors live for five minutes and move on when they are asked: the
  /// same one may bring each page in turn, so that none may be asked for twice.
  CROSSREF("https://api.crossref.org/", false),
  /// DataCite's REST API. Its cursors name a place in the list and last.
  DATACITE("https://api.datacite.org/", true);

  private final String address;
  private final boolean lasting;

  Registry(String address, boolean lasting) {
    this.address = address;
    this.lasting = lasting;
  }

  static @Nullable Registry of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.toString().equals(name))
        .findFirst()
        .orElse(null);
  }

  /// Root of its interface.
  String address() {
    return address;
  }

  /// Whether a cursor that was asked for leads to the same page again.
  boolean hasLastingCursors() {
    return lasting;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
