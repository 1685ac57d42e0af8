package de.faktenstrom.enrich.bibliography;

import org.jspecify.annotations.Nullable;

/// A name as CSL takes it apart.
///
/// @param family of a person; all of an organisation's name
/// @param given first names or initials, absent where only one name is said
/// @param particle `von der`, absent where there is none
/// @param drops whether the particle is left out where only the family is named: `Hans von der
///   Heide` is Heide, `Ana de la Cruz` is de la Cruz
/// @param isLiteral whether it is no person's name, or one that cannot be taken apart
public record PersonName(
    String family,
    @Nullable String given,
    @Nullable String particle,
    boolean drops,
    boolean isLiteral) {

  static PersonName literal(String name) {
    return new PersonName(name, null, null, false, true);
  }

  static PersonName of(String family, @Nullable String given) {
    return new PersonName(family, given, null, false, false);
  }
}
