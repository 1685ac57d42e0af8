/// Subscriptions to feeds at the hubs they name (W3C WebSub), and what the hubs bring. Must not
/// know how a document is read.
@NullMarked
package de.faktenstrom.ingest.websub;

import org.jspecify.annotations.NullMarked;
