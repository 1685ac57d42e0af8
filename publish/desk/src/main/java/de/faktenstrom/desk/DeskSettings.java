package de.faktenstrom.desk;

import java.net.URI;
import java.time.ZoneId;

/// @param publicUrl where readers find the permalinks, without a slash at the end
/// @param zone the editors' own, for times they type
public record DeskSettings(URI publicUrl, ZoneId zone) {}
