package de.faktenstrom.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that can be set from outside, from command line and environment.
///
/// @param home where data, keys and logs lie
/// @param port of pages, feeds and API; `port + 1` is the management port
/// @param publicUrl how readers and partners reach this program
/// @param kafka bootstrap servers, absent: the embedded broker
/// @param database JDBC or `postgres://` address, absent: the embedded one
/// @param smtp absent: mails land in the mailbox page
/// @param adminToken bearer token with all rights, absent: made at first start
/// @param secret key for hashes and stored secrets, the same on all instances; absent: made at
///   first start
/// @param allowTargets CIDR ranges opened beside the public addresses
record ProgramSettings(
    Path home,
    int port,
    URI publicUrl,
    @Nullable String kafka,
    @Nullable String database,
    Set<Role> roles,
    @Nullable URI smtp,
    @Nullable String adminToken,
    @Nullable String secret,
    List<String> allowTargets,
    boolean demo) {

  /// Without what opens a door.
  @Override
  public String toString() {
    return "ProgramSettings[home=%s, port=%d, roles=%s]".formatted(home, port, roles);
  }

  int managementPort() {
    return port + 1;
  }

  boolean runs(Role role) {
    return roles.contains(role);
  }
}
