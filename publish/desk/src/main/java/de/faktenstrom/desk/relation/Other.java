package de.faktenstrom.desk.relation;

import java.util.UUID;

/// An item beside another one, as it stands now.
///
/// @param source the name of who sent it
/// @param state as in `desk.item`
/// @param language BCP 47
/// @param translated it tells the same in the other language
public record Other(
    UUID id, String headline, String source, String state, String language, boolean translated) {}
