package de.faktenstrom.enrich.indexing;

import java.util.List;

/// Whatever tags works.
public interface Tags {

  /// As many tags as promise the best F1.
  int AUTO = 0;

  /// The most tags a text can get.
  int MOST = 50;

  /// The best first.
  ///
  /// @param limit how many tags at most, or [#AUTO]
  List<Tag> tag(Work work, int limit);
}
