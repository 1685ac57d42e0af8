package de.faktenstrom.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The hub that tells what is new in a feed (WebSub), as the API shows it.
///
/// @param state `asked`, `verified` or `denied`
/// @param leaseUntil when the hub stops delivering unless it is asked again
/// @param pushedUntil as long as that the feed is polled rarely
/// @param refusedDeliveries how many were not from the hub, or too large
/// @param refusal what was wrong with the last of them, German
/// @param reason what stands in the way, German
@JsonInclude(JsonInclude.Include.NON_NULL)
record HubView(
    String url,
    String topic,
    String state,
    @Nullable Instant leaseUntil,
    @Nullable Instant pushedUntil,
    @Nullable Instant lastDelivery,
    int refusedDeliveries,
    @Nullable String refusal,
    @Nullable String reason) {

  /// To be joined to sources `s`.
  static final String JOIN =
      """
      left join ingest.subscription u on u.source = s.id and u.state in ('asked', 'verified', 'denied')
      """;

  static final String COLUMNS =
      """
      u.hub as hub_url, u.topic as hub_topic, u.state as hub_state, u.lease_until as hub_lease,
      u.delivered as hub_delivered, u.refused as hub_refused, u.refusal as hub_refusal, u.reason as hub_reason
      """;

  static @Nullable HubView of(ResultSet row) throws SQLException {
    String url = row.getString("hub_url");
    return url == null
        ? null
        : new HubView(
            url,
            row.getString("hub_topic"),
            row.getString("hub_state"),
            instant(row, "hub_lease"),
            instant(row, "pushed_until"),
            instant(row, "hub_delivered"),
            row.getInt("hub_refused"),
            row.getString("hub_refusal"),
            row.getString("hub_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
