package de.faktenstrom.desk.state;

import java.time.Instant;
import java.time.ZoneId;

/// What goes out when.
///
/// @param version the one that was approved for it
/// @param zone in which the time was chosen
public record Plan(int version, Instant due, ZoneId zone) {

  Plan with(int newVersion) {
    return new Plan(newVersion, due, zone);
  }

  Plan notBefore(Instant earliest) {
    return due.isBefore(earliest) ? new Plan(version, earliest, zone) : this;
  }
}
