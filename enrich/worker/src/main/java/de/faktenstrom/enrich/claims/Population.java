package de.faktenstrom.enrich.claims;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom or what a number counts.
final class Population {

  /// What texts on migration count; beginnings and ends of German words, so that compounds are in.
  private static final String COUNTED =
      "(?:(?-i:(?=[A-ZÄÖÜ]))(?!\\p{L}*(?:anteil|quote|schutz|behörde|recht|politik|gesetz|amt|rat|bericht|geschichte|heim|verband)(?!\\p{L}))(?:\\p{L}*(?:person|mensch|einwohner|flüchtling|geflüchtete|schutzsuchende|ausländer|migrant|zuwander|zugewandert|einwander|eingewandert"
          + "|eingebürgert|einbürgerung|asylbewerber|asylantrag|asylanträge|asylberechtigt|antrag|anträge|antragsteller|bewerber|beschäftigt|arbeitslos"
          + "|erwerbstätig|kinder|kindern|jugendlich|frauen|männer|mädchen|schüler|studierend|auszubildend|fachkräft|haushalt|famili|befragte|fälle|fällen"
          + "|abschiebung|ausreise|rückkehrer|visa|visum|entscheidung|bescheid|aufenthaltserlaubnis|aufenthaltstitel|duldung|geduldet|muslim|moschee|zuzüge"
          + "|fortzüge|geburt|eheschließung|straftat|tatverdächtig|teilnehm|absolvent|lehrkräft|betrieb|unternehmen|kommunen|gemeinden|städte|plätze|stellen"
          + "|unterkünft|wohnung|todesfäll|tote|opfer|übergriff|angriff|deutsche[nr]?\\b|syrer|afghan|ukrainer|türk|polen|iraker|rumän|staatsangehörig"
          + "|staatsbürger|bürger|wähler|rentner|ärzt|pflegekräft|ankünft|klagen|verfahren|kurse|kursen|bevölkerung|minderjährig)\\p{L}*(?:\\*innen)?)"
          + "|(?:people|persons?|refugees?|migrants?|immigrants?|foreigners?|residents?|citizens?|asylum\\s(?:seekers?|applicants?|applications?|claims?)"
          + "|applicants?|applications?|naturali[sz]ations?|employees|workers|children|adolescents|women|men|girls|pupils|students|households|families"
          + "|respondents|cases|deportations?|returns|visas?|decisions|permits?|muslims|mosques|births|deaths|victims|attacks|participants|teachers"
          + "|companies|municipalities|cities|places|jobs|inhabitants|germans|syrians|afghans|ukrainians|arrivals|population|minors|beneficiaries))";

  private static final Pattern WORD = Pattern.compile("[\\p{L}*-]{3,}");

  private static final Pattern NOUN =
      Pattern.compile(COUNTED, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String ADJECTIVES =
      "(?:(?!(?:eine[rnms]?|der|die|den|dem|des|keine|seine|ihre|werden|wurden|haben|waren|konnten|sollen|the|were|are|have)\\b)(?-i:[a-zäöüß-]+)(?:e|en|er|es|em),?\\s|(?:more|new|foreign|young|other|former|recognised|recognized|first-time|unaccompanied|adult|local|social|insured)\\s){0,3}?";

  private static final Pattern FOLLOWING =
      Pattern.compile(
          "^[\\s\\u00a0]?(?<what>" + ADJECTIVES + "(?:" + COUNTED + "))(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ANY_NOUN =
      Pattern.compile(
          "^[\\s\\u00a0](?<what>(?:(?!(?:eine[rnms]?|der|die|den|dem|unter|über|stehen|werden|wurden|haben|waren|wurde)\\b)\\p{Ll}+(?:e|en|er|te|ten)\\s){0,2}\\p{Lu}[\\p{L}*-]{2,})");

  /// "12 Prozent der ausländischen Beschäftigten".
  private static final Pattern SHARE_OF =
      Pattern.compile(
          "^[\\s\\u00a0](?:der|des|aller|aller\\s|von|unter|of)\\s(?:den\\s|allen\\s|the\\s|all\\s|these\\s|those\\s)?(?<what>(?:[\\p{Ll}-]+\\s){0,3}?(?:\\p{Lu}[\\p{L}*-]{2,}|"
              + COUNTED
              + "))(?![\\p{L}])");

  /// Words; further away it is another clause.
  private static final int NEAR = 25;

  private Population() {}

  /// Directly after the number, only what is known to be counted.
  static @Nullable String known(String after) {
    return group(FOLLOWING.matcher(after));
  }

  /// Directly after the number, any German noun.
  static @Nullable String noun(String after) {
    return group(ANY_NOUN.matcher(after));
  }

  /// What it is a share of.
  static @Nullable String whole(String after) {
    return group(SHARE_OF.matcher(after));
  }

  /// What is known to be counted and stands last in the words before.
  static @Nullable String before(String words) {
    List<String> all = WORD.matcher(words).results().map(MatchResult::group).toList();
    return all.reversed().stream()
        .limit(NEAR)
        .filter(word -> NOUN.matcher(word).matches())
        .findFirst()
        .orElse(null);
  }

  /// What is known to be counted and stands first in the words after.
  static @Nullable String after(String words) {
    return WORD.matcher(words)
        .results()
        .limit(NEAR)
        .map(MatchResult::group)
        .filter(word -> NOUN.matcher(word).matches())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String group(Matcher matcher) {
    return matcher.find() ? matcher.group("what").strip() : null;
  }
}
