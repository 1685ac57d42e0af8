package de.faktenstrom.desk.console;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.console.account.Accounts;
import de.faktenstrom.desk.expert.Register;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Judging;
import de.faktenstrom.desk.ledger.Audience;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.relation.Relations;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/// The console's part of [de.faktenstrom.desk.DeskModule]. Its pages need Thymeleaf's view
/// resolver.
@Configuration(proxyBeanMethods = false)
public class ConsoleModule {

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/desk");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ConsoleLanguage();
  }

  @Bean
  Frame deskFrame(
      DeskSettings settings,
      Clock clock,
      MessageSource messages,
      Concerns concerns,
      Register register) {
    return new Frame(settings, clock, messages, concerns, register);
  }

  @Bean
  LoginController deskLoginController(Accounts accounts) {
    return new LoginController(accounts);
  }

  @Bean
  AccountController deskAccountController(Accounts accounts) {
    return new AccountController(accounts);
  }

  @Bean
  FailureController deskFailureController() {
    return new FailureController();
  }

  @Bean
  InboxController deskInboxController(Board board, Concerns concerns, Ledger ledger) {
    return new InboxController(board, concerns, ledger);
  }

  @Bean
  ItemController deskItemController(
      Board board,
      Concerns concerns,
      Ledger ledger,
      Audit audit,
      Relations relations,
      Register register) {
    return new ItemController(board, concerns, ledger, audit, relations, register);
  }

  @Bean
  ExpertsController deskExpertsController(Register register, Replies replies) {
    return new ExpertsController(register, replies);
  }

  @Bean
  ConcernController deskConcernController(Concerns concerns, Replies replies) {
    return new ConcernController(concerns, replies);
  }

  @Bean
  JudgementController deskJudgementController(Judging judging, Concerns concerns, Replies replies) {
    return new JudgementController(judging, concerns, replies);
  }

  @Bean
  StepsController deskStepsController(Desk desk, Replies replies) {
    return new StepsController(desk, replies);
  }

  @Bean
  AnswerController deskAnswerController(Desk desk, Replies replies, DeskSettings settings) {
    return new AnswerController(desk, replies, new AnswerReader(settings.zone()));
  }

  @Bean
  Replies deskReplies(Board board, MessageSource messages) {
    return new Replies(board, messages);
  }

  @Bean
  ReleaseController deskReleaseController(
      Desk desk,
      Board board,
      Concerns concerns,
      Audience audience,
      Replies replies,
      ReleaseReader reader) {
    return new ReleaseController(desk, board, concerns, audience, replies, reader);
  }

  @Bean
  ReleaseReader deskReleaseReader(DeskSettings settings, Clock clock) {
    return new ReleaseReader(settings, clock);
  }

  @Bean
  WordingController deskWordingController(Desk desk, Replies replies) {
    return new WordingController(desk, replies);
  }

  @Bean
  ListsController deskListsController(Board board, Ledger ledger, Audit audit) {
    return new ListsController(board, ledger, audit);
  }

  @Bean
  AccountsController deskAccountsController(Accounts accounts) {
    return new AccountsController(accounts);
  }
}
