package de.faktenstrom.enrich.events;

/// How to cite the item itself, one sentence in each language (DataCite form).
public record CiteAs(String de, String en) {}
