package de.faktenstrom.ingest;

import de.faktenstrom.net.GuardedImap;
import java.util.Map;

/// Logins at mail servers, by the host they are for and are sent to alone. From the environment,
/// never from the database.
///
/// @param byHost host names in lower case
public record MailAccounts(Map<String, GuardedImap.Login> byHost) {

  public static final MailAccounts NONE = new MailAccounts(Map.of());
}
