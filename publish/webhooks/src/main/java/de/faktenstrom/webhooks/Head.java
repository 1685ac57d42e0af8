package de.faktenstrom.webhooks;

import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// The first line and the headers of an answer, once they are there.
final class Head {

  private volatile @Nullable HttpResponse response;

  void arrived(HttpResponse answer) {
    response = answer;
  }

  @Nullable HttpResponse response() {
    return response;
  }
}
