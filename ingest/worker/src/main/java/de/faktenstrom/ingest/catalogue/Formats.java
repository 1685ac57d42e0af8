package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.item.Plain;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people call a file's format: a short name, a media type, or a term of the EU's vocabulary.
final class Formats {

  private Formats() {}

  /// `http://publications.europa.eu/resource/authority/file-type/CSV` and `text/csv` are CSV.
  static @Nullable String of(@Nullable String given) {
    String name = given == null ? "" : Plain.line(given);
    String last = name.substring(name.lastIndexOf('/') + 1);
    String bare = last.startsWith("vnd.openxmlformats-officedocument.spreadsheet") ? "XLSX" : last;
    return bare.isEmpty() || bare.length() > 40 ? null : bare.toUpperCase(Locale.ROOT);
  }
}
