package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.ItemEnriched;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version with all that is known of it.
///
/// @param originVersion ingest's number, absent for a version made at the desk
/// @param content as it goes out, with what editors said of tags and citations
/// @param found as enrich found it
/// @param notes of the correction that made it, absent where it mends nothing
public record VersionView(
    int version,
    @Nullable Integer originVersion,
    Instant made,
    String madeBy,
    @Nullable Notes notes,
    ItemEnriched content,
    ItemEnriched found) {}
