package de.faktenstrom.ingest;

import java.net.URI;
import java.nio.file.Path;

/// @param publicUrl where this installation is seen from outside; named to servers that are read
/// @param contact how somebody whose server is read reaches us: a mail address or a page
/// @param directoryRoot watched folders lie below it and nowhere else; made if it is not there
public record IngestSettings(URI publicUrl, String contact, Path directoryRoot) {}
