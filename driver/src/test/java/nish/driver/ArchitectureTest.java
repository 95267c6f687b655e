package nish.driver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nish", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyRunAndParallelImportSpark =
      noClasses()
          .that()
          .resideOutsideOfPackages("nish.driver.run..", "nish.driver.parallel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule onlyResultsSpeaksSql =
      only(
          "nish.driver.results..",
          "java.sql..",
          "javax.sql..",
          "org.jdbi..",
          "org.flywaydb..",
          "com.zaxxer..",
          "org.sqlite..",
          "org.postgresql..");

  @ArchTest
  static final ArchRule onlyTheCommandLineParsesWords = only("nish.driver.cli..", "picocli..");

  @ArchTest
  static final ArchRule onlyExportWritesForOtherPrograms =
      only("nish.driver.export..", "org.apache.parquet..", "org.mlflow..");

  @ArchTest
  static final ArchRule exportKnowsResultsAlone =
      noClasses()
          .that()
          .resideInAPackage("nish.driver.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "nish.driver.cli..",
              "nish.driver.run..",
              "nish.driver.parallel..",
              "nish.driver.report..",
              "nish.driver.service..");

  @ArchTest
  static final ArchRule onlyTheServiceListens =
      only("nish.driver.service..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest static final ArchRule onlySpecReadsYaml = only("nish.driver.spec..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule theDriverKnowsNoNumericsButWhereItAveragesThem =
      noClasses()
          .that()
          .resideInAPackage("nish.driver..")
          .and()
          .resideOutsideOfPackage("nish.driver.parallel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule nothingPointsBackToTheDriver =
      noClasses()
          .that()
          .resideInAnyPackage("nish.worker..", "nish.activations..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nish.driver..");

  @ArchTest
  static final ArchRule nothingPointsBackToTheWorker =
      noClasses()
          .that()
          .resideInAPackage("nish.activations..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nish.worker..");

  @ArchTest
  static final ArchRule packagesHaveNoCycle =
      slices().matching("nish.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aThingLivesWithItsNoun =
      noClasses().should().resideInAnyPackage("..common..", "..util..", "..core..");

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
