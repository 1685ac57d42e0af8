package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.Heard.Said;
import de.faktenstrom.enrich.resolve.Heard.Silence;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Heard MISSING = new Said(new Reading.Missing());

  private final Course course = new Course(EnumSet.allOf(Registry.class));

  @Test
  void asksTheAgencyFirstAndThenWhoeverHasTheDoi() {
    Standing asked = standing(Registry.DOI, null);

    assertThat(course.first(Recorded.DOI, null)).isEqualTo(Registry.DOI);
    assertThat(course.first(Recorded.DOI, "DataCite")).isEqualTo(Registry.DATACITE);
    assertThat(after(asked, agency("Crossref"))).isEqualTo(Registry.CROSSREF);
    assertThat(after(asked, agency("DataCite"))).isEqualTo(Registry.DATACITE);
    assertThat(after(asked, agency("mEDRA"))).isEqualTo(Registry.OPENALEX);
  }

  @Test
  void asksTheOtherWaysForWhatHasNoAgency() {
    assertThat(course.first(new Sought("arxiv", "2101.00001v2"), null))
        .isEqualTo(Registry.DATACITE);
    assertThat(course.first(Recorded.BOOK, null)).isEqualTo(Registry.DNB);
    assertThat(course.first(Recorded.THESIS, null)).isEqualTo(Registry.DNB);
    assertThat(new Sought("arxiv", "hep-th/9901001v2").doi())
        .isEqualTo("10.48550/arxiv.hep-th/9901001");
  }

  @Test
  void triesOneAgencyAfterTheOtherWhereTheFoundationIsNotAsked() {
    Course blind = new Course(EnumSet.of(Registry.CROSSREF, Registry.DATACITE, Registry.OPENALEX));

    assertThat(blind.first(Recorded.DOI, null)).isEqualTo(Registry.CROSSREF);
    Standing second = blind.after(standing(Registry.CROSSREF, null), MISSING, NOW);
    assertThat(second.registry()).isEqualTo(Registry.DATACITE);
    assertThat(blind.after(second, MISSING, NOW).registry()).isEqualTo(Registry.OPENALEX);
  }

  @Test
  void takesASecondOpinionWhereTheFirstNamesNoAuthor() {
    Work nameless = work("Titel", List.of(), "crossref", List.of());
    Work named = work("Title", List.of(new Work.Name(null, null, "Ada")), "openalex", List.of());

    Standing half = course.after(standing(Registry.CROSSREF, null), found(nameless), NOW);
    Standing whole = course.after(half, found(named), NOW);

    assertThat(half.registry()).isEqualTo(Registry.OPENALEX);
    assertThat(half.answer()).isEqualTo(nameless);
    assertThat(half.due()).isEqualTo(NOW);
    assertThat(whole.answer()).isNotNull();
    assertThat(whole.answer().title()).isEqualTo("Titel");
    assertThat(whole.answer().authors()).hasSize(1);
    assertThat(whole.answer().registry()).isEqualTo("crossref");
    assertThat(whole.due()).isEqualTo(NOW.plus(Course.FRESH));
  }

  @Test
  void asksAgainLaterEachTimeAndNeverBeforeTheServerWants() {
    Standing standing = standing(Registry.CROSSREF, null);
    Duration last = Duration.ZERO;
    for (int i = 0; i < 40; i++) {
      standing = course.after(standing, new Silence("still", Duration.ZERO), NOW);
      Duration pause = Duration.between(NOW, standing.due());
      assertThat(pause).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofDays(3));
      last = pause;
    }
    assertThat(last).isEqualTo(Duration.ofDays(3));
    assertThat(
            course
                .after(
                    standing(Registry.CROSSREF, null), new Silence("429", Duration.ofHours(2)), NOW)
                .due())
        .isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(standing.registry()).isEqualTo(Registry.CROSSREF);
  }

  @Test
  void asksAgainForWhatNobodyKnowsAfterADayAndThenAfterMore() {
    Standing first = course.after(standing(Registry.OPENALEX, null), MISSING, NOW);
    Standing second =
        course.after(
            new Standing(Recorded.DOI, Registry.OPENALEX, NOW, first.attempts(), null, null),
            MISSING,
            NOW);

    assertThat(first.due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(second.due()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(first.registry()).isEqualTo(Registry.DOI);
    assertThat(first.reason()).isNotNull();
  }

  @Test
  void keepsWhatIsKnownWhereARegistryForgetsIt() {
    Work known = work("Titel", List.of(new Work.Name(null, null, "Ada")), "crossref", List.of());

    Standing after = course.after(standing(Registry.OPENALEX, known), MISSING, NOW);

    assertThat(after.answer()).isEqualTo(known);
    assertThat(after.due()).isEqualTo(NOW.plus(Course.FRESH));
  }

  @Test
  void isNoNewsWhereTheAnswerIsTheSameAndNewsWhereTheWorkWasRetracted() {
    List<Work.Name> ada = List.of(new Work.Name(null, null, "Ada"));
    Work known = work("Titel", ada, "crossref", List.of());
    Work later = known.told(known.notices(), NOW);
    Work retracted =
        work("Titel", ada, "crossref", List.of(new Work.Notice(WorkNotice.RETRACTION, null, null)));
    Standing before = standing(Registry.CROSSREF, known);

    assertThat(course.after(before, found(later), NOW).answer()).isEqualTo(known);
    assertThat(course.after(before, found(retracted), NOW).answer()).isEqualTo(retracted);
  }

  private Registry after(Standing before, Heard heard) {
    return course.after(before, heard, NOW).registry();
  }

  private static Heard agency(String name) {
    return new Said(new Reading.Agency(name));
  }

  private static Heard found(Work work) {
    return new Said(new Reading.Found(work));
  }

  private static Standing standing(Registry registry, @Nullable Work answer) {
    return new Standing(Recorded.DOI, registry, NOW, 0, answer, null);
  }

  private static Work work(
      String title, List<Work.Name> authors, String registry, List<Work.Notice> notices) {
    return new Work(
        "article-journal",
        title,
        authors,
        null,
        null,
        null,
        null,
        null,
        "2020",
        null,
        "10.5555/beispiel.2021.7",
        notices,
        registry,
        Recorded.ASKED.minusSeconds(9));
  }
}
