package de.faktenstrom.desk.console;

import org.jspecify.annotations.Nullable;

/// What is typed to answer a question about an embargo.
///
/// @param answer `none`, `other`, or the instant that is meant
/// @param at local time (`2026-11-24T14:00`), for `other`
/// @param zone of `at`
/// @param edition of the item as it was shown
record AnswerForm(
    @Nullable String answer, @Nullable String at, @Nullable String zone, @Nullable Long edition) {}
