/// What editors say of tags and citations, whatever version they are found in. Must not know where
/// an item stands or how a page shows it.
@NullMarked
package de.faktenstrom.desk.judgement;

import org.jspecify.annotations.NullMarked;
