package de.faktenstrom.faults;

/// What holds however the program ends, in the words of the report.
enum Rule {
  REACHED("Every released item reaches each of the five channels"),
  SHOWN("What was accepted is shown in its newest version"),
  FEED_NEWEST("Every feed shows the newest version"),
  FEED_CORRECTIONS("Every feed tells corrections"),
  FEED_WITHDRAWALS("Every feed tells withdrawals"),
  FEED_ENTRY("One feed entry for each id"),
  FEEDS_AGREE("All feed formats agree"),
  BEFORE_RELEASE("Nothing is visible before its release"),
  BEFORE_EMBARGO("Nothing is visible before its embargo"),
  WEBHOOK_NEWEST("The newest version reaches every endpoint"),
  WEBHOOK_ONCE("One webhook-id for each endpoint, item and revision"),
  WEBHOOK_ORDER("Versions never go back at a receiver"),
  WEBHOOK_SIGNED("Every webhook is signed"),
  SEQUENCE("A partner's sequence has no gap"),
  MAILED("Every released item is mailed to who wants it, once"),
  MAIL_ID("One Message-ID for each edition and reader"),
  LEDGER("The ledger says what the receivers say"),
  POISON("A poison message lands once in the dead letters"),
  TWICE("The same input twice makes no second item"),
  TABLE("A state of a table is one version and one draft"),
  ACKNOWLEDGED("Everything is acknowledged in the end"),
  DRAINS("Everything drains without a person"),
  STARTS("The program starts after any end"),
  CHECK("faktenstrom check finds nothing"),
  POINT("Every point is reached under load"),
  VOLUME("Enough goes through each home and channel"),
  DEFECT("The rule meant for a planted defect finds it");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
