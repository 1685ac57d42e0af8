package de.faktenstrom.newsletter;

import java.util.List;

/// What a reader agrees to. A changed text gets a new version and the old ones stay here: they are
/// the proof.
record Consent(String version, String de, String en) {

  static final String VERSION = "2026-11";

  static final List<Consent> ALL =
      List.of(
          new Consent(
              "2026-11",
              "Ich möchte den bestellten Newsletter per E-Mail bekommen. Dafür werden meine Adresse und als Nachweis"
                  + " Zeit und Netzadresse von Bestellung und Bestätigung gespeichert. Meine Einwilligung kann ich"
                  + " jederzeit widerrufen, am einfachsten mit dem Link in jeder Mail.",
              "I want to get the newsletter I ask for by e-mail. For this my address is kept, and as proof the time and"
                  + " network address of request and confirmation. I can withdraw my consent at any time, most easily"
                  + " with the link in every mail."));

  static String text(String language) {
    Consent current =
        ALL.stream().filter(text -> text.version.equals(VERSION)).findFirst().orElseThrow();
    return language.equals("en") ? current.en : current.de;
  }
}
