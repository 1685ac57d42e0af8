package de.faktenstrom.feeds;

/// In which words and with which addresses a page is written.
record Page(Words words, Links links) {}
