package de.faktenstrom.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The arrows of the house, for what Maven's graph cannot see.
@AnalyzeClasses(packages = "de.faktenstrom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<String> WORKERS =
      List.of("ingest", "enrich", "desk", "feeds", "newsletter", "webhooks");

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

  /// Kafka, the database and the mail server are ours; all else is reached through the one door.
  @ArchTest
  static final ArchRule nobodyConnectsPastTheDoorOut =
      noClasses()
          .that(describe("belong to a worker", from -> !worker(from).isEmpty()))
          .and()
          .resideOutsideOfPackage("de.faktenstrom.newsletter..")
          .should()
          .dependOnClassesThat(
              describe(
                  "connect",
                  to ->
                      to.getPackageName().startsWith("java.net.http")
                          || to.getName().matches("java\\.net\\.(URL|\\w*URLConnection|\\w*Socket)")
                          || to.getName().matches("java\\.nio\\.channels\\.\\w*Socket\\w*")
                          || to.getName().equals("org.jsoup.Connection")
                          || to.getName().matches("jakarta\\.mail\\.(Session|Transport|Service)")
                          || to.getName()
                              .matches("org\\.apache\\.hc\\.client5.*(Clients|ClientBuilder)")));

  @ArchTest
  static void workersAreSeenByTheProgramAlone(JavaClasses classes) {
    List<String> wrong =
        classes.stream()
            .filter(from -> !isProgram(from))
            .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
            .filter(arrow ->
                !worker(arrow.getTargetClass()).isEmpty()
                    && !worker(arrow.getTargetClass()).equals(worker(arrow.getOriginClass())))
            .map(Dependency::getDescription)
            .toList();

    assertThat(wrong).isEmpty();
  }

  @ArchTest
  static final ArchRule nobodyReadsTheClockPastTheInjectedOne =
      noClasses()
          .that(describe("belong to a worker", from -> !worker(from).isEmpty()))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(LocalDate.class, "now");

  private static boolean isProgram(JavaClass from) {
    return from.getPackageName().startsWith("de.faktenstrom.app")
        || from.getPackageName().startsWith("de.faktenstrom.demo");
  }

  /// The worker a class belongs to, empty for events, the log, the door out and the program.
  private static String worker(JavaClass from) {
    String[] names = from.getPackageName().split("\\.", -1);
    boolean ours = names.length > 2 && names[1].equals("faktenstrom");
    boolean events = names.length > 3 && names[3].equals("events");
    return ours && !events && WORKERS.contains(names[2]) ? names[2] : "";
  }
}
