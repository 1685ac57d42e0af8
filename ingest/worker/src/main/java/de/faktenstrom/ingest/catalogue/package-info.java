/// A catalogue of open data as a source: CKAN by its Action API, others by DCAT-AP. Each dataset
/// becomes an item for review. Must not know tables' figures, feeds or folders.
@NullMarked
package de.faktenstrom.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
