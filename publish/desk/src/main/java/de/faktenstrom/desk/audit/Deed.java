package de.faktenstrom.desk.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something done, before it has its place in the chain.
///
/// @param actor an editor's name, `source:<name>` or `clock`
/// @param action `release`, `withdraw` …
/// @param item absent where the deed concerns none
/// @param version absent where the deed concerns none
/// @param detail what a person needs to understand it, in a form that the writer knows; may be
///   empty
public record Deed(
    String actor, String action, @Nullable UUID item, @Nullable Integer version, String detail) {}
