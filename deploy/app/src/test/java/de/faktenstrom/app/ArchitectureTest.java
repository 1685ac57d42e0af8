package de.faktenstrom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of the house, for what Maven's graph cannot see.
@AnalyzeClasses(packages = "de.faktenstrom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] WORKERS = {
    "de.faktenstrom.ingest",
    "de.faktenstrom.ingest.feed..",
    "de.faktenstrom.enrich",
    "de.faktenstrom.desk..",
    "de.faktenstrom.feeds..",
    "de.faktenstrom.newsletter..",
    "de.faktenstrom.webhooks.."
  };

  @ArchTest
  static final ArchRule eventsKnowOnlyTheJdkAndTheEventsBeforeThem =
      classes()
          .that()
          .resideInAPackage("de.faktenstrom.*.events")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("de.faktenstrom.*.events", "java..", "org.jspecify.annotations");

  @ArchTest
  static final ArchRule ingestEventsComeFirst =
      noClasses()
          .that()
          .resideInAPackage("de.faktenstrom.ingest.events")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("de.faktenstrom.enrich.events", "de.faktenstrom.publish.events");

  @ArchTest
  static final ArchRule enrichEventsDoNotKnowPublishing =
      noClasses()
          .that()
          .resideInAPackage("de.faktenstrom.enrich.events")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.faktenstrom.publish.events");

  @ArchTest
  static final ArchRule theLogKnowsNoStage =
      noClasses()
          .that()
          .resideInAnyPackage("de.faktenstrom.eventlog..", "de.faktenstrom.net..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "de.faktenstrom.ingest..", "de.faktenstrom.enrich..", "de.faktenstrom.publish..");

  @ArchTest
  static final ArchRule onlyTheProgramKnowsSpringBoot =
      noClasses()
          .that()
          .resideOutsideOfPackages("de.faktenstrom.app..", "de.faktenstrom.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.boot..");

  @ArchTest
  static final ArchRule noWorkerSeesAnother =
      slices().matching("de.faktenstrom.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule workersAreSeenByTheProgramAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("de.faktenstrom.app..", "de.faktenstrom.demo..")
          .and()
          .resideOutsideOfPackages(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WORKERS);

  @ArchTest
  static final ArchRule nobodyReadsTheClockPastTheInjectedOne =
      noClasses()
          .that()
          .resideInAnyPackage(WORKERS)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.lang.System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");
}
