/// The pages that a site's sitemap names as a source: new and changed ones become items. Must not
/// know feeds' formats, folders or the push interface.
@NullMarked
package de.faktenstrom.ingest.sitemap;

import org.jspecify.annotations.NullMarked;
