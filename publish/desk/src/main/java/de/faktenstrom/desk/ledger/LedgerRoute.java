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
    from("eventlog:faktenstrom.delivered?reader=desk-ledger&batch=250")
        .routeId("desk-ledger")
        .bean(ledger, "record");
  }
}
