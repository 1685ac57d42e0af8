package de.faktenstrom.citation;

import de.faktenstrom.citation.export.Bibtex;
import de.faktenstrom.citation.export.DcatAp;
import de.faktenstrom.citation.export.Ris;
import de.faktenstrom.citation.export.SchemaOrg;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Answers how to cite a work. Safe for any number of threads.
public final class Citing {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Citations citations = new Citations();

  /// @param work in the language that the citation is written in
  public Answer answer(Question question, Function<Language, Work> work) {
    return switch (question.understand()) {
      case Answer.Refused refused -> refused;
      case Question.Wanted wanted -> answer(wanted, work.apply(wanted.language()));
    };
  }

  private Answer answer(Question.Wanted wanted, Work work) {
    if (wanted.form() == Form.DCAT_AP_DE && !work.type().equals("dataset")) {
      return new Answer.Refused(
          "DCAT-AP.de beschreibt nur Datensätze, dies ist keiner.",
          "DCAT-AP.de describes data sets only, and this is none.");
    }
    String text =
        switch (wanted.form()) {
          case TEXT -> citations.write(work, wanted.style(), wanted.language()).text() + "\n";
          case HTML -> citations.write(work, wanted.style(), wanted.language()).html() + "\n";
          case CSL_JSON -> JSON.writeValueAsString(List.of(work.variables()));
          case BIBTEX -> Bibtex.of(work);
          case RIS -> Ris.of(work);
          case SCHEMA_ORG -> SchemaOrg.of(work);
          case DCAT_AP_DE -> DcatAp.of(work);
        };
    return new Answer.Document(wanted.form(), fileName(wanted, work), text);
  }

  /// The citation itself, for a page.
  public Written write(Work work, Style style, Language language) {
    return citations.write(work, style, language);
  }

  private static String fileName(Question.Wanted wanted, Work work) {
    String name = work.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^urn-uuid-|-+$", "");
    return name + "." + wanted.form().extension();
  }
}
