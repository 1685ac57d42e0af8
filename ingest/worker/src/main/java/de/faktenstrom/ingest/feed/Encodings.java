package de.faktenstrom.ingest.feed;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Encodings under the names that documents call them by.
final class Encodings {

  /// People name the old standard and mean its later extension, or use a name that only others
  /// know.
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("euckr", "x-windows-949"),
          Map.entry("ksc56011987", "x-windows-949"),
          Map.entry("shiftjis", "windows-31j"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("maclatin2", "x-MacCentralEurope"),
          Map.entry("maccenteuro", "x-MacCentralEurope"),
          Map.entry("u8", "utf-8"),
          Map.entry("u16", "utf-16"),
          Map.entry("u32", "utf-32"),
          Map.entry("csucs4", "utf-32"),
          Map.entry("iso10646ucs4", "utf-32"),
          Map.entry("iso10646ucs2", "utf-16"));

  private Encodings() {}

  /// The encoding of that name, or null where this machine knows none.
  static @Nullable Charset named(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9]", "");
    String meant = MEANT.getOrDefault(letters, name);
    for (String spelling : List.of(meant, name.replace('_', '-'), letters, "x-" + letters)) {
      try {
        return Charset.forName(spelling);
      } catch (IllegalArgumentException e) {
        // Not by this name; maybe by the next.
      }
    }
    return null;
  }
}
