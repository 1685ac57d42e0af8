package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.bibliography.Field;
import de.faktenstrom.enrich.events.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a passage refers to, with all that the passage itself says of it.
public sealed interface Reference {

  /// As in [de.faktenstrom.enrich.events.Citation].
  String type();

  /// The normal form: the same for the same thing, however it was written.
  String value();

  /// Where it resolves to, absent where it does not.
  @Nullable String link();

  /// A number or address under a scheme of its own.
  record Identifier(String type, String value, @Nullable String link) implements Reference {}

  /// A place in an act of law.
  ///
  /// @param place as the German handbook of legal form writes it: `§ 10 Abs. 1 Satz 1`
  /// @param act abbreviation, or name where none is known
  record Provision(String place, String act, @Nullable String link) implements Reference {

    @Override
    public String type() {
      return "law";
    }

    @Override
    public String value() {
      return place + " " + act;
    }
  }

  /// A printed paper (Drucksache) of a house of the German parliament.
  ///
  /// @param number legislative term and number, or number and year for the Bundesrat
  record Paper(House house, String number, @Nullable String link) implements Reference {

    /// With the sign that papers of the house are cited by.
    enum House {
      BUNDESTAG("BT-Drs.", "Deutscher Bundestag"),
      BUNDESRAT("BR-Drs.", "Bundesrat");

      private final String sign;
      private final String title;

      House(String sign, String title) {
        this.sign = sign;
        this.title = title;
      }

      String title() {
        return title;
      }
    }

    @Override
    public String type() {
      return "drucksache";
    }

    @Override
    public String value() {
      return house.sign + " " + number;
    }
  }

  /// A decision of a court by its file number.
  ///
  /// @param date of the decision, ISO 8601, absent where it is not said
  record Decision(String court, String number, @Nullable String date) implements Reference {

    @Override
    public String type() {
      return "decision";
    }

    @Override
    public String value() {
      return court + " " + number;
    }

    @Override
    public @Nullable String link() {
      return null;
    }
  }

  /// A source named in words.
  ///
  /// @param words all of them
  record Stated(String words, SourceLine line) implements Reference {

    @Override
    public String type() {
      return "source";
    }

    @Override
    public String value() {
      return words;
    }

    @Override
    public @Nullable String link() {
      return null;
    }
  }

  /// An entry of a bibliography, or a note that is one.
  ///
  /// @param words all of them, with single spaces
  /// @param fields of `words`
  /// @param identifiers that stand in it, in its order
  record Entry(String words, List<Field> fields, List<Identifier> identifiers)
      implements Reference {

    @Override
    public String type() {
      return "reference";
    }

    @Override
    public String value() {
      return words;
    }

    /// That of its DOI, else of the first identifier that has one.
    @Override
    public @Nullable String link() {
      String first = null;
      for (Identifier identifier : identifiers) {
        if (identifier.type().equals(Doi.TYPE)) {
          return identifier.link();
        }
        first = first == null ? identifier.link() : first;
      }
      return first;
    }
  }
}
