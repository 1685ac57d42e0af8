package de.faktenstrom.desk.ledger;

import org.apache.camel.builder.RouteBuilder;

/// Receipts in, the ledger out.
public final class LedgerRoute extends RouteBuilder {

  private final Ledger ledger;

  public LedgerRoute(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.delivered?reader=desk-ledger&batch=250&flush=false&patience=200")
        .routeId("desk-ledger")
        .bean(ledger, "record");
  }
}
