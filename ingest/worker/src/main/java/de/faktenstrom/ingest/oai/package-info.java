/// A repository as a source, harvested by OAI-PMH 2.0: its records become items, its lists are
/// resumed where they broke off. Must not know feeds' formats, folders or the push interface.
@NullMarked
package de.faktenstrom.ingest.oai;

import org.jspecify.annotations.NullMarked;
