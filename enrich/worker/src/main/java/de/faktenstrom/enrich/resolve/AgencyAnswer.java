package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.resolve.Reading.Agency;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Missing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The answer of the DOI Foundation's "Which RA?": `[{"DOI": …, "RA": "Crossref"}]`, or a `status`
/// where there is no such DOI.
final class AgencyAnswer {

  private AgencyAnswer() {}

  static Reading read(byte[] document) {
    try {
      JsonNode answer = JsonFields.tree(document).path(0);
      String agency = Texts.text(answer.get("RA"));
      if (agency != null) {
        return new Agency(agency);
      }
      return Texts.text(answer.get("status")) == null
          ? new Damaged("doi.org hat kein Register genannt.")
          : new Missing();
    } catch (JacksonException _) {
      return new Damaged("Die Antwort von doi.org ist kein gültiges JSON.");
    }
  }
}
