package nish.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nish.worker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theVocabularyNeedsTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("nish.worker.trial..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "nish.worker.trial..");

  @ArchTest
  static final ArchRule onlyTheRoomsOfATrialKnowTheArrayLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "nish.worker.data..",
              "nish.worker.network..",
              "nish.worker.training..",
              "nish.worker.checkpoint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.datavec..");

  @ArchTest
  static final ArchRule aThingLivesWithItsNoun =
      noClasses().should().resideInAnyPackage("..common..", "..util..", "..core..");

  @ArchTest
  static final ArchRule theWorkerKnowsNoDriver =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nish.driver..", "org.apache.spark..");

  @ArchTest
  static final ArchRule dataKnowsNoNetworkAndNoTraining =
      noClasses()
          .that()
          .resideInAPackage("nish.worker.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nish.worker.network..", "nish.worker.training..");

  @ArchTest
  static final ArchRule packagesHaveNoCycle =
      slices().matching("nish.worker.(*)..").should().beFreeOfCycles();
}
