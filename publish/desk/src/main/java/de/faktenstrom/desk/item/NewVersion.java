package de.faktenstrom.desk.item;

import de.faktenstrom.desk.concern.Basis;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `desk.item_version`.
///
/// @param originVersion ingest's number, absent for a version made at the desk
/// @param correction JSON of the notes, where it mends an error
/// @param content JSON of an `ItemEnriched`
/// @param basis what it rests on
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record NewVersion(
    UUID item,
    int version,
    @Nullable Integer originVersion,
    Instant made,
    String madeBy,
    @Nullable String correction,
    @Nullable String traceparent,
    byte[] content,
    Basis basis) {}
