package de.faktenstrom.enrich.indexing;

import java.util.List;

/// A text by its title and abstract, with the subjects that people gave it.
///
/// @param id the caller's, may be empty
/// @param language BCP 47, `und` where nobody said
/// @param summary the abstract, plain text, may be empty
/// @param subjects uris of the vocabulary, empty where nobody has indexed it
public record Work(
    String id, String language, String title, String summary, List<String> subjects) {

  public Work {
    subjects = List.copyOf(subjects);
  }
}
