package dev.unleak.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, as docs/ARCHITECTURE.md draws them. */
@AnalyzeClasses(packages = "dev.unleak", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule eachFloorUsesOnlyFloorsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ui")
            .definedBy("dev.unleak.ui..")
            .layer("cli")
            .definedBy("dev.unleak.cli..")
            .layer("app")
            .definedBy("dev.unleak.app..")
            .layer("work")
            .definedBy("dev.unleak.learn..", "dev.unleak.remedy..", "dev.unleak.report..")
            .layer("scan")
            .definedBy("dev.unleak.scan..")
            .layer("source")
            .definedBy("dev.unleak.source..")
            .layer("detect")
            .definedBy("dev.unleak.detect..")
            .layer("knowledge")
            .definedBy("dev.unleak.rules..", "dev.unleak.guides..", "dev.unleak.lessons..")
            .layer("base")
            .definedBy("dev.unleak.content..", "dev.unleak.store..")
            .layer("model")
            .definedBy("dev.unleak.model..")
            .whereLayer("ui")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("ui", "cli")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app")
            .whereLayer("scan")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app", "work")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app", "work", "scan")
            .whereLayer("detect")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app", "work", "scan", "source")
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app", "work", "scan", "source", "detect")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("ui", "cli", "app", "work", "scan", "source", "detect", "knowledge", "base");

    @ArchTest
    static final ArchRule noCirclesBetweenPackages =
            slices().matching("dev.unleak.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelImportsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("dev.unleak.model..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.unleak..").and(not(resideInAnyPackage("dev.unleak.model.."))));

    @ArchTest
    static final ArchRule windowToolkitOnlyInTheWindow = noClasses()
            .that()
            .resideOutsideOfPackages("dev.unleak.ui..", "dev.unleak.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule sqlOnlyInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("dev.unleak.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule jgitOnlyWhereRepositoriesAreRead = noClasses()
            .that()
            .resideOutsideOfPackages("dev.unleak.source..", "dev.unleak.remedy..", "dev.unleak.learn..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule onlyLiveChecksSpeakHttp = noClasses()
            .that()
            .resideOutsideOfPackage("dev.unleak.remedy.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net.ssl..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|\\w*URLConnection)");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("dev.unleak.cli..", "dev.unleak")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule workRunsOnExecutors = noClasses()
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class);

    @ArchTest
    static final ArchRule scannedTextMeetsOnlyLinearRegularExpressions = noClasses()
            .that()
            .resideInAnyPackage("dev.unleak.detect..", "dev.unleak.rules..", "dev.unleak.source..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.regex.Pattern.class);
}
