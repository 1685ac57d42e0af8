package de.faktenstrom.webhooks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The module's schema.
record Tables(
    JdbcClient db,
    TransactionTemplate transaction,
    EndpointTable endpoints,
    DeliveryTable deliveries,
    PlanTable plans) {

  static Tables of(JdbcClient db, TransactionTemplate transaction, SecretBox box) {
    EndpointTable endpoints = new EndpointTable(db, box);
    return new Tables(
        db, transaction, endpoints, new DeliveryTable(db, endpoints), new PlanTable(db));
  }
}
