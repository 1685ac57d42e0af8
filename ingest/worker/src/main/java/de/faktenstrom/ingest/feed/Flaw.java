package de.faktenstrom.ingest.feed;

/// What can be wrong with a document or one of its entries: a sentence in either language, with
/// places for what it is about.
public enum Flaw {
  TOO_LARGE("The document has more than %s bytes.", "Das Dokument hat mehr als %s Bytes."),
  EMPTY("The document is empty.", "Das Dokument ist leer."),
  UNREADABLE_FILE("The file %s cannot be read: %s.", "Die Datei %s ist nicht lesbar."),
  NO_XML_TYPE(
      "The server calls it %s, which is no XML type.",
      "Der Server nennt das Dokument %s; das ist kein XML."),
  NO_SUCH_ENCODING(
      "There is no encoding called %s.", "Eine Zeichenkodierung namens %s gibt es nicht."),
  OTHER_ENCODING(
      "The document is said to be %s but is %s.",
      "Das Dokument gibt sich als %s aus, ist aber in %s kodiert."),
  FOREIGN_BYTES(
      "The document has bytes that are not %s.",
      "Das Dokument enthält Bytes, die es in %s nicht gibt."),
  ILL_FORMED(
      "The document is not well-formed XML at line %s: %s.",
      "Das XML ist in Zeile %s nicht wohlgeformt."),
  ILL_FORMED_SOMEWHERE(
      "The document is not well-formed XML: %s.", "Das XML ist nicht wohlgeformt."),
  NO_JSON("The document is not valid JSON at line %s: %s.", "Das JSON ist in Zeile %s ungültig."),
  NO_JSON_AT_ALL("The document is not valid JSON: %s.", "Das Dokument ist kein gültiges JSON."),
  NO_JSON_FEED(
      "The document does not name a version of JSON Feed.",
      "Das Dokument nennt keine Version von JSON Feed."),
  MORE_BEHIND(
      "Something stands behind the end of the feed.",
      "Hinter dem Ende des Feeds steht noch etwas."),
  NO_ELEMENT(
      "The document is not a feed: it has no element.",
      "Das Dokument ist kein Feed: Es hat kein Element."),
  OTHER_ROOT(
      "The document is not a feed: it begins with <%s>.",
      "Das Dokument ist kein Feed: Es beginnt mit <%s>."),
  NO_KNOWN_FEED(
      "The document is well-formed, but no feed of a known kind.",
      "Das Dokument ist wohlgeformt, aber kein Feed einer bekannten Art."),
  UNKNOWN_ENTITY(
      "The entity &%s; is not known and stays as it is.",
      "Die Entität &%s; ist unbekannt und bleibt stehen."),
  UNDECLARED_ENTITY(
      "The entity &%s; is not declared and is read as HTML's.",
      "Die Entität &%s; ist nicht erklärt und wird wie in HTML gelesen."),
  LONE_AMPERSAND(
      "An ampersand stands alone and is read as such.",
      "Ein &-Zeichen steht allein und wird als solches gelesen."),
  UNDECLARED_PREFIX("The prefix %s is not declared.", "Das Präfix %s ist nicht erklärt."),
  CONTROLS(
      "Control characters that XML does not allow are left out.",
      "Steuerzeichen, die XML nicht erlaubt, wurden weggelassen."),
  TOO_MANY_ITEMS("Only the first %s items are read.", "Nur die ersten %s Einträge wurden gelesen."),
  TOO_DEEP(
      "Elements are nested deeper than %s.", "Elemente sind tiefer als %s Stufen verschachtelt."),
  TOO_LONG("A text has more than %s characters.", "Ein Text hat mehr als %s Zeichen."),
  TOO_SLOW("Reading took longer than %s ms.", "Das Lesen dauerte länger als %s ms."),
  NAMELESS(
      "Entry %s has neither title nor link and was left out.",
      "Eintrag %s hat weder Titel noch Adresse und wurde ausgelassen."),
  SAME_ID(
      "Entry %s has the id of an earlier one and was left out.",
      "Eintrag %s hat die gleiche Kennung wie ein früherer und wurde ausgelassen."),
  OF_THE_FUTURE(
      "Entry %s claims to be from the future (%s); the time of the fetch counts.",
      "Eintrag %s will erst in Zukunft erschienen sein (%s); es gilt der Abruf."),
  FURTHER("There are further problems of these kinds.", "Es gibt weitere Mängel dieser Art.");

  final String english;
  final String german;

  Flaw(String english, String german) {
    this.english = english;
    this.german = german;
  }

  /// This flaw, about that.
  public Problem of(Object... about) {
    return Problem.of(this, about);
  }
}
