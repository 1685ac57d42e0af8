package de.faktenstrom.desk.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next cursor of the page after this, absent on the last
public record Page<T>(List<T> entries, @Nullable String next) {}
