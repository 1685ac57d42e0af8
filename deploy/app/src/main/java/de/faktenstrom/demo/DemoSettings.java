package de.faktenstrom.demo;

import java.net.URI;
import java.nio.file.Path;

/// @param base where this program listens on this machine
/// @param adminToken for the requests the demo sends
/// @param secret where the demo partner keeps its signing secret
public record DemoSettings(URI base, String adminToken, Path secret) {}
