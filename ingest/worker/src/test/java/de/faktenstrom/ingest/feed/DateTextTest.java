package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-25T02:30:00+02:00 | 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00.123456789Z | 2026-10-25T02:30:00.123456789Z",
        "2026-10-25t02:30:00z | 2026-10-25T02:30:00Z",
        "2026-10-25 02:30 | 2026-10-25T02:30:00Z",
        "2026-10-25T02:30+0100 | 2026-10-25T01:30:00Z",
        "2026-10 | 2026-10-01T00:00:00Z",
        "2026 | 2026-01-01T00:00:00Z",
        "20261025T023000Z | 2026-10-25T02:30:00Z",
        "2026-298 | 2026-10-25T00:00:00Z",
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 EST | 2004-01-02T00:48:00Z",
        "Thu, 01 Jan 2004 19:48:21 PST | 2004-01-02T03:48:21Z",
        "01 Jan 2004 19:48:21 +0530 (India) | 2004-01-01T14:18:21Z",
        "Thursday, 01-Jan-04 19:48:21 UTC | 2004-01-01T19:48:21Z",
        "Thu Jan  1 19:48:21 2004 | 2004-01-01T19:48:21Z",
        "Thu Jan  1 19:48:21 MEZ 2004 | 2004-01-01T18:48:21Z",
        "January 1, 2004 7:48 PM | 2004-01-01T19:48:00Z",
        "Thu, 01 Jan 2004 | 2004-01-01T00:00:00Z",
        "Thu, 01 Jan 2004 24:00:00 GMT | 2004-01-02T00:00:00Z",
        "Sat, 31 Dec 2016 23:59:60 GMT | 2016-12-31T23:59:59Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+0200 | 2004-01-01T17:48:21Z",
        "Do, 01 Jan 2026 13:00:00 +0100 | 2026-01-01T12:00:00Z",
        "Di, 03 Mär 2026 13:00:00 MEZ | 2026-03-03T12:00:00Z",
        "Mittwoch, 1. Juli 2026, 10:15 Uhr | 2026-07-01T08:15:00Z",
        "1. Dezember 2026 | 2026-11-30T23:00:00Z",
        "25.10.2026, 14:30 Uhr | 2026-10-25T13:30:00Z",
        "25.07.2026 14:30:05 MESZ | 2026-07-25T12:30:05Z",
        "So., 25.10.2026 | 2026-10-24T22:00:00Z",
        "1.7.26 | 2026-06-30T22:00:00Z",
        "Thu, 01 Jan 2004 19:48:21 Europe/Berlin | 2004-01-01T18:48:21Z"
      })
  void readsTheWaysInWhichPeopleWriteTimes(String text, String instant) {
    assertThat(DateText.parse(text)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "gestern", "2026-13-01", "31 Feb 2026 10:00:00 GMT", "Thu, 01 Foo 2004 10:00:00 GMT",
        "25:00", "2026-10-25T25:00:00Z", "2026-10-25T10:61:00Z", "10/11/2026",
            "01 Jan 2004 10:00 XYZ"
      })
  void guessesNothing(String text) {
    assertThat(DateText.parse(text)).isNull();
  }
}
