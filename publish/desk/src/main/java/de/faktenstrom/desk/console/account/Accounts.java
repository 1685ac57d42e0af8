package de.faktenstrom.desk.console.account;

import static java.util.stream.Collectors.joining;

import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// The table of accounts. What changes one is written into the audit in the same transaction.
public final class Accounts {

  /// How long a one-time login can be used.
  static final Duration TOKEN_LIFE = Duration.ofHours(24);

  /// Wrong passwords in a row before waiting begins.
  static final int FREE_FAILURES = 5;

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final String FIRST = "redaktion";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;

  Accounts(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      PasswordEncoder encoder,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /// For commands beside the running program.
  public static Accounts in(DataSource database) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    return new Accounts(
        jdbc,
        new TransactionTemplate(new JdbcTransactionManager(database)),
        AccountModule.deskPasswordEncoder(),
        new Audit(jdbc),
        Clock.systemUTC());
  }

  /// Makes the first editor's account where there is none, and gives a one-time login while that
  /// account has no password. Each call ends the login given before.
  public Optional<String> firstLoginPath() {
    return within(() -> {
      boolean none = jdbc.queryForList("select 1 from desk.account limit 1").isEmpty();
      if (none) {
        insert(FIRST, "Redaktion", EnumSet.of(Role.ADMIN, Role.CHIEF, Role.EDITOR), "start");
      }
      return find(FIRST)
          .filter(account -> account.password() == null && !account.disabled())
          .map(account -> link(account.login()));
    });
  }

  /// A new account without a password.
  ///
  /// @return path of its one-time login, empty where the name is taken
  /// @throws IllegalArgumentException where the login name is not `a-z0-9._-`
  public Optional<String> create(String login, String name, Set<Role> roles, String by) {
    if (!LOGIN.matcher(login).matches()) {
      throw new IllegalArgumentException(login);
    }
    return within(
        () -> insert(login, name, roles, by) ? Optional.of(link(login)) : Optional.empty());
  }

  /// Other roles for an account; false where there is no such account.
  public boolean roles(String login, Set<Role> roles, String by) {
    return changed(
        deed(by, "account-roles", login + ": " + slugs(roles)),
        update ->
            update.update(
                "update desk.account set roles = ? where login = ?", slugs(roles), login));
  }

  /// Locks an account out or in again; false where there is no such account.
  public boolean disable(String login, boolean disabled, String by) {
    return changed(
        deed(by, disabled ? "account-disable" : "account-enable", login),
        update ->
            update.update(
                "update desk.account set disabled = ?, token_hash = null where login = ?",
                disabled,
                login));
  }

  /// A one-time login for somebody who forgot the password; the old password is void.
  public Optional<String> reset(String login, String by) {
    return within(() -> {
      int rows =
          jdbc.update(
              """
              update desk.account set password = null, failures = 0, locked_until = null
              where login = ?
              """,
              login);
      if (rows == 0) {
        return Optional.empty();
      }
      String path = link(login);
      record(deed(by, "account-reset", login));
      return Optional.of(path);
    });
  }

  public Optional<Account> find(String login) {
    return jdbc
        .query("select * from desk.account where login = ?", Accounts::account, lower(login))
        .stream()
        .findFirst();
  }

  public List<Account> all() {
    return jdbc.query("select * from desk.account order by login", Accounts::account);
  }

  /// Whether [#redeem] would take the token.
  public boolean redeemable(String token) {
    return !jdbc.queryForList(
            "select 1 from desk.account where token_hash = ? and token_until > ? and not disabled",
            new Token(token).hash(),
            now())
        .isEmpty();
  }

  /// Uses a one-time login up.
  public Optional<Account> redeem(String token) {
    return within(() -> {
      Optional<Account> account =
          jdbc
              .query(
                  """
                  update desk.account set token_hash = null, token_until = null
                  where token_hash = ? and token_until > ? and not disabled returning *
                  """,
                  Accounts::account,
                  new Token(token).hash(),
                  now())
              .stream()
              .findFirst();
      account.ifPresent(who -> record(deed(who.login(), "login-once", who.login())));
      return account;
    });
  }

  /// Whether that is the account's password.
  public boolean matches(Account account, String password) {
    return account.password() != null && encoder.matches(password, account.password());
  }

  public void setPassword(String login, String password) {
    String encoded = encoder.encode(password);
    changed(
        deed(login, "account-password", login),
        update ->
            update.update(
                """
                update desk.account set password = ?, token_hash = null, failures = 0,
                  locked_until = null where login = ?
                """,
                encoded,
                login));
  }

  /// After some wrong passwords each further one makes waiting longer, up to a minute: guessing
  /// becomes hopeless, and nobody can lock an editor out for long.
  void failed(String login) {
    jdbc.update(
        """
        update desk.account set failures = failures + 1,
          locked_until = case when failures + 1 < ? then null
            else ?::timestamptz + interval '1 second' * least(60, 2 ^ least(failures + 1 - ?, 10)) end
        where login = ?
        """,
        FREE_FAILURES,
        now(),
        FREE_FAILURES,
        lower(login));
  }

  void succeeded(String login) {
    jdbc.update(
        """
        update desk.account set failures = 0, locked_until = null
        where login = ? and failures > 0
        """,
        lower(login));
  }

  private boolean insert(String login, String name, Set<Role> roles, String by) {
    int rows =
        jdbc.update(
            "insert into desk.account (login, name, roles) values (?, ?, ?) on conflict do nothing",
            login,
            name,
            slugs(roles));
    if (rows == 1) {
      record(deed(by, "account-create", login + ": " + slugs(roles)));
    }
    return rows == 1;
  }

  private String link(String login) {
    Token token = Token.fresh();
    jdbc.update(
        "update desk.account set token_hash = ?, token_until = ? where login = ?",
        token.hash(),
        now().plus(TOKEN_LIFE),
        login);
    return token.path();
  }

  private boolean changed(Deed deed, Update update) {
    return within(() -> {
      boolean known = update.on(jdbc) > 0;
      if (known) {
        record(deed);
      }
      return known;
    });
  }

  private void record(Deed deed) {
    audit.append(clock.instant().truncatedTo(ChronoUnit.MICROS), List.of(deed));
  }

  private static Deed deed(String by, String action, String detail) {
    return new Deed(by, action, null, null, detail);
  }

  private <T> T within(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String lower(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static String slugs(Set<Role> roles) {
    return roles.stream().sorted().map(role -> lower(role.name())).collect(joining(","));
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(row.getString("roles").split(","))
        .filter(slug -> !slug.isEmpty())
        .map(slug -> Role.valueOf(slug.toUpperCase(Locale.ROOT)))
        .forEach(roles::add);
    return new Account(
        row.getString("login"),
        row.getString("name"),
        row.getString("password"),
        roles,
        row.getBoolean("disabled"),
        Columns.instant(row, "locked_until"));
  }

  @FunctionalInterface
  private interface Update {
    int on(JdbcTemplate jdbc);
  }
}
