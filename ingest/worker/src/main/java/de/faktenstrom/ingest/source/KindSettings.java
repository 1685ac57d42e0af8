package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.web.Form;
import org.jspecify.annotations.Nullable;

/// What sources of one kind have to be told beside the rest, in a field named like the kind.
public interface KindSettings {

  SourceKind kind();

  /// Reads the field and notes what is wrong with it.
  ///
  /// @param form of the whole source
  /// @param url of the source, absent where it is wrong or left out
  /// @return the JSON object to keep, `{}` where it is wrong
  String read(Form form, @Nullable String url);

  /// Where such sources are if they name no address; absent where they have to.
  ///
  /// @param settings from [#read]
  default @Nullable String usualUrl(String settings) {
    return null;
  }
}
