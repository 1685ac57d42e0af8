package de.faktenstrom.enrich.citing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an address refers to: what a resolver or catalogue resolves, or the address itself.
final class Links {

  /// Absent where the address is none of its own.
  private interface Catalogue {
    @Nullable Reference of(String address);
  }

  private static final List<Catalogue> KINDS =
      List.of(
          Doi::ofLink,
          UrnNbn::ofLink,
          Arxiv::ofLink,
          Orcid::ofLink,
          Handle::ofLink,
          Issn::ofLink,
          EurostatDataset::ofLink,
          GesisStudy::ofLink,
          Drucksache::ofLink,
          Ecli::ofLink,
          Address::ofLink);

  private Links() {}

  /// Absent where it is no address of the web.
  static @Nullable Reference of(String href) {
    String address = href.strip();
    for (Catalogue kind : KINDS) {
      Reference reference = kind.of(address);
      if (reference != null) {
        return reference;
      }
    }
    return null;
  }
}
