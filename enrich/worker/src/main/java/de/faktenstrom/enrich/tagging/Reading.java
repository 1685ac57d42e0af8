package de.faktenstrom.enrich.tagging;

/// A token as it stands in the text, and the pieces it was read as.
record Reading(String form, Piece[] pieces) {}
