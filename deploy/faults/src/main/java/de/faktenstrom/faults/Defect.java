package de.faktenstrom.faults;

import java.util.List;

/// A planted defect: SQL that makes the database falsify what the program does, and the rule that
/// has to notice. The program itself has no switch for defects.
///
/// @param rule part of the name of a rule, one of which must be broken
enum Defect {
  DROPPED_OUTBOX_ROW(
      List.of("Every released version reaches", "What was accepted is shown"),
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        if new.topic = 'faktenstrom.released' and convert_from(new.data, 'UTF8') like '%Zahl d0-00 %' then
          return null; end if;
        return new; end $$;
      create trigger planted before insert on eventlog.outbox for each row execute function public.planted();
      """),
  SEND_BEFORE_COMMIT(List.of("Nothing is visible before"), ""),
  IGNORED_VERSION(
      List.of("What was accepted is shown"),
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        if new.revision = 2 then return null; end if;
        return new; end $$;
      create trigger planted before insert on feeds.announcement for each row execute function public.planted();
      """),
  EMBARGO_IN_WRONG_ZONE(
      List.of("Nothing is visible before"),
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        new.due := new.due - interval '1 hour';
        new.embargo_until := new.embargo_until - interval '1 hour';
        return new; end $$;
      create trigger planted before insert on desk.item for each row execute function public.planted();
      """),
  SWALLOWED_POISON(
      List.of("A poison message lands once"),
      """
      create function public.planted() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger planted before insert on eventlog.dead_letter for each row execute function public.planted();
      """);

  final List<String> rules;
  final String sql;

  Defect(List<String> rules, String sql) {
    this.rules = rules;
    this.sql = sql;
  }

  boolean isFoundIn(List<Finding> findings) {
    return findings.stream()
        .anyMatch(finding -> rules.stream().anyMatch(rule -> finding.rule().startsWith(rule)));
  }
}
