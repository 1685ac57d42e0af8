package de.faktenstrom.faults;

/// A planted defect: SQL that makes the database falsify what the program does, and the rule that
/// has to notice. The program itself has no switch for defects.
enum Defect {
  DROPPED_OUTBOX_ROW(
      Rule.REACHED,
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        if new.topic = 'faktenstrom.released' and convert_from(new.data, 'UTF8') like '%Zahl d0-00 %' then
          return null; end if;
        return new; end $$;
      create trigger planted before insert on eventlog.outbox for each row execute function public.planted();
      """),
  /// Nothing in the database: what was sent and never committed is written into the log.
  SEND_BEFORE_COMMIT(Rule.BEFORE_RELEASE, ""),
  /// The feeds leave a corrected item as it was, and say nothing.
  IGNORED_VERSION(
      Rule.FEED_CORRECTIONS,
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        if new.mended > 0 then
          new.revision := case when new.revision = new.mended then 1 else new.revision end;
          new.fed := 1;
          new.mended := 0; end if;
        return new; end $$;
      create trigger planted before insert on feeds.item for each row execute function public.planted();
      create function public.unsaid() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger unsaid before insert on feeds.listing for each row when (new.role = 'correction')
        execute function public.unsaid();
      """),
  /// Central European time taken for that of Greenwich is one hour early.
  EMBARGO_IN_WRONG_ZONE(
      Rule.BEFORE_EMBARGO,
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        new.due := new.due - interval '1 hour';
        new.embargo_until := new.embargo_until - interval '1 hour';
        return new; end $$;
      create trigger planted before insert on desk.item for each row execute function public.planted();
      """),
  DROPPED_DRAFT(
      Rule.TABLE,
      """
      create function public.planted() returns trigger language plpgsql as $$ begin
        if new.topic = 'faktenstrom.ingested' and convert_from(new.data, 'UTF8') like '%"kind":"table"%' then
          return null; end if;
        return new; end $$;
      create trigger planted before insert on eventlog.outbox for each row execute function public.planted();
      """),
  SWALLOWED_POISON(
      Rule.POISON,
      """
      create function public.planted() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger planted before insert on eventlog.dead_letter for each row execute function public.planted();
      """);

  final Rule rule;
  final String sql;

  Defect(Rule rule, String sql) {
    this.rule = rule;
    this.sql = sql;
  }
}
