package nish.activations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nish.activations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theMathematicsNeedsNoArrayLibrary =
      noClasses()
          .that()
          .resideInAPackage("nish.activations")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.nd4j..", "org.deeplearning4j..", "org.bytedeco..", "nish.activations.*..");

  @ArchTest
  static final ArchRule theKernelsDoNotKnowTheLayers =
      noClasses()
          .that()
          .resideInAPackage("nish.activations.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nish.activations.dl4j..", "org.deeplearning4j..");

  @ArchTest
  static final ArchRule onlyTheVectorsNeedTheIncubator =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Vector")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector..");

  @ArchTest
  static final ArchRule theExaminationNeedsTheMathematicsAlone =
      classes()
          .that()
          .resideInAPackage("nish.activations.examine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "nish.activations",
              "nish.activations.examine..",
              "org.apache.commons.statistics.distribution..");
}
