package de.faktenstrom.ingest.opml;

/// A feed in a list (OPML 2.0, "Subscription lists").
///
/// @param title never empty where a list was read: without one it is the address
/// @param xmlUrl as it stands in the list
public record Outline(String title, String xmlUrl) {}
