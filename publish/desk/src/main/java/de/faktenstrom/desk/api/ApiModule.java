package de.faktenstrom.desk.api;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.ledger.Ledger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The API's part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class ApiModule {

  @Bean
  ItemsController deskItemsController(Board board, Concerns concerns, Ledger ledger) {
    return new ItemsController(board, concerns, ledger);
  }

  @Bean
  ConcernsController deskConcernsController(Concerns concerns) {
    return new ConcernsController(concerns);
  }

  @Bean
  ReleasesController deskReleasesController(Desk desk, DeskSettings settings, Clock clock) {
    return new ReleasesController(desk, new Times(settings, clock));
  }

  @Bean
  ReviewController deskReviewController(Desk desk, DeskSettings settings, Clock clock) {
    return new ReviewController(desk, new Times(settings, clock));
  }

  @Bean
  AuditController deskAuditController(Audit audit) {
    return new AuditController(audit);
  }
}
