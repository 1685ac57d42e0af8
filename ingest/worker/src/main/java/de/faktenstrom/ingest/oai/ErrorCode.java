package de.faktenstrom.ingest.oai;

import java.util.Arrays;

/// What a repository objects to (OAI-PMH 2.0 section 3.6).
enum ErrorCode {
  BAD_ARGUMENT("badArgument", "die Anfrage enthält etwas, das er nicht kennt"),
  BAD_RESUMPTION_TOKEN("badResumptionToken", "die Fortsetzungsmarke gilt nicht mehr"),
  BAD_VERB("badVerb", "er kennt diese Anfrage nicht"),
  CANNOT_DISSEMINATE_FORMAT(
      "cannotDisseminateFormat", "er liefert das verlangte Metadatenformat nicht"),
  ID_DOES_NOT_EXIST("idDoesNotExist", "den Datensatz gibt es nicht"),
  NO_METADATA_FORMATS("noMetadataFormats", "er liefert kein Metadatenformat"),
  /// Not an error: there is nothing new.
  NO_RECORDS_MATCH("noRecordsMatch", "es gibt nichts Neues"),
  NO_SET_HIERARCHY("noSetHierarchy", "er kennt keine Sets"),
  /// Of the repository's own making.
  OTHER("", "er nennt einen Fehler, den das Protokoll nicht kennt");

  private final String code;
  private final String german;

  ErrorCode(String code, String german) {
    this.code = code;
    this.german = german;
  }

  static ErrorCode of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(OTHER);
  }

  /// Whether it is what a repository says to a token that it no longer knows; some take it for any
  /// wrong argument.
  boolean isOfToken() {
    return this == BAD_RESUMPTION_TOKEN || this == BAD_ARGUMENT;
  }

  /// The second half of a sentence.
  String german() {
    return code.isEmpty() ? german : german + " (" + code + ")";
  }
}
