package de.faktenstrom.ingest;

import java.util.Map;

/// Logins at table services, by the host they are for and are sent to alone. From the environment,
/// never from the database.
///
/// @param byHost host names in lower case
public record TableAccounts(Map<String, Account> byHost) {

  public static final TableAccounts NONE = new TableAccounts(Map.of());

  /// @param user visible ASCII, as a header carries it; so the password
  public record Account(String user, String password) {

    @Override
    public String toString() {
      return "Account[…]";
    }
  }
}
