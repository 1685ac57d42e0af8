/// The one door out: which addresses may be reached, and the HTTP client that obeys. Knows nothing
/// of feeds, webhooks or any other use of it.
@NullMarked
package de.faktenstrom.net;

import org.jspecify.annotations.NullMarked;
