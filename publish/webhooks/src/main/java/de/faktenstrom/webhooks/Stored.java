package de.faktenstrom.webhooks;

/// An announcement that now stands in the database, and who gets it.
///
/// @param id its row's
record Stored(Draft.Entry entry, PlanTable.Row row, long id) {}
