package org.lifront.runs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.lifront", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    private static final String YAML = "org.snakeyaml..";
    private static final String HDF5 = "io.jhdf..";

    /** Inside kmc a package may use those before it in this list, never those after it. */
    private static final List<String> KMC_ORDER = List.of(
            "multigrid", "units", "input", "material", "lithium", "field", "mechanism", "rate", "cell", "meanfield");

    /** The same for the packages of lattice models that are given by their rules. */
    private static final List<String> RULES_ORDER =
            List.of("units", "input", "chemistry", "engine", "event", "stiffness", "simulation");

    /** So that a clock that is set forward or back changes no result. */
    @ArchTest
    static final ArchRule onlyCommandsReadTheCalendar = noClasses()
            .that()
            .resideOutsideOfPackages("org.lifront.runs.cli..", "org.lifront.runs.drill..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule latticeKnowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage("org.lifront.lattice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lifront.kmc..", "org.lifront.analysis..", "org.lifront.runs..");

    @ArchTest
    static final ArchRule kmcKnowsOnlyLattice = noClasses()
            .that()
            .resideInAPackage("org.lifront.kmc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lifront.analysis..", "org.lifront.runs..");

    @ArchTest
    static final ArchRule analysisDoesNotKnowRuns = noClasses()
            .that()
            .resideInAPackage("org.lifront.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lifront.runs..");

    @ArchTest
    static final ArchRule analysisNeverTouchesTheSimulation = noClasses()
            .that()
            .resideInAPackage("org.lifront.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lifront.kmc.lithium..",
                    "org.lifront.kmc.mechanism..",
                    "org.lifront.kmc.rate..",
                    "org.lifront.kmc.selection..",
                    "org.lifront.kmc.engine..",
                    "org.lifront.kmc.protocol..",
                    "org.lifront.kmc.random..",
                    "org.lifront.kmc.event..",
                    "org.lifront.kmc.stiffness..",
                    "org.lifront.kmc.simulation..",
                    "org.lifront.kmc.cell..");

    @ArchTest
    static final ArchRule selectionAndRandomKnowNothingElse = noClasses()
            .that()
            .resideInAnyPackage("org.lifront.kmc.selection..", "org.lifront.kmc.random..")
            .should()
            .dependOnClassesThat(
                    inLiFrontOutside("org.lifront.kmc.selection", "org.lifront.kmc.random", "org.lifront.kmc.state"));

    @ArchTest
    static final ArchRule theEngineSeesPropensitiesAndNoPhysics = noClasses()
            .that()
            .resideInAPackage("org.lifront.kmc.engine..")
            .should()
            .dependOnClassesThat(inLiFrontOutside(
                    "org.lifront.kmc.engine",
                    "org.lifront.kmc.selection",
                    "org.lifront.kmc.state",
                    "org.lifront.lattice.decomposition"));

    @ArchTest
    static final ArchRule savedStatesKnowNothingElse = noClasses()
            .that()
            .resideInAPackage("org.lifront.kmc.state..")
            .should()
            .dependOnClassesThat(inLiFrontOutside("org.lifront.kmc.state"));

    @ArchTest
    static final ArchRule trajectoriesDoNotKnowWhoWritesThem = noClasses()
            .that()
            .resideInAPackage("org.lifront.kmc.trajectory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lifront.kmc.field..",
                    "org.lifront.kmc.lithium..",
                    "org.lifront.kmc.mechanism..",
                    "org.lifront.kmc.rate..",
                    "org.lifront.kmc.engine..",
                    "org.lifront.kmc.event..",
                    "org.lifront.kmc.simulation..",
                    "org.lifront.kmc.cell..");

    @ArchTest
    static final ArchRule whatMakesFilesLastDoesNotKnowWhatIsInThem = noClasses()
            .that()
            .resideInAnyPackage("org.lifront.kmc.storage..", "org.lifront.kmc.checkpoint..")
            .should()
            .dependOnClassesThat(inLiFrontOutside(
                    "org.lifront.kmc.storage",
                    "org.lifront.kmc.checkpoint",
                    "org.lifront.kmc.state",
                    "org.lifront.kmc.input"));

    @ArchTest
    static final ArchRule faultsKnowNothingOfTheProgram = noClasses()
            .that()
            .resideInAPackage("org.lifront.runs.faults..")
            .should()
            .dependOnClassesThat(inLiFrontOutside("org.lifront.runs.faults"));

    @ArchTest
    static final ArchRule onlyTheTrajectoryPackageKnowsHdf5 = noClasses()
            .that()
            .resideOutsideOfPackage("org.lifront.kmc.trajectory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HDF5);

    @ArchTest
    static final ArchRule whatComputesNeverSeesFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.lifront.kmc.lithium..",
                    "org.lifront.kmc.mechanism..",
                    "org.lifront.kmc.rate..",
                    "org.lifront.kmc.engine..",
                    "org.lifront.kmc.field..",
                    "org.lifront.kmc.event..",
                    "org.lifront.kmc.stiffness..",
                    "org.lifront.kmc.simulation..",
                    "org.lifront.kmc.cell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(YAML, HDF5, "java.nio.file..", "java.io..");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("org.lifront.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreNamedAfterThingsOfTheField =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Processor)(\\$.*)?");

    @ArchTest
    static void kmcPackagesBuildOnEachOtherInOneDirection(JavaClasses classes) {
        checkOrder(KMC_ORDER, classes);
        checkOrder(RULES_ORDER, classes);
    }

    private static void checkOrder(List<String> order, JavaClasses classes) {
        for (int i = 0; i < order.size() - 1; i++) {
            String[] later = order.stream()
                    .skip(i + 1L)
                    .map(DependencyDirectionTest::kmc)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(kmc(order.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(classes);
        }
    }

    private static DescribedPredicate<JavaClass> inLiFrontOutside(String... allowed) {
        return resideInAPackage("org.lifront..")
                .and(resideOutsideOfPackages(
                        Arrays.stream(allowed).map(p -> p + "..").toArray(String[]::new)));
    }

    private static String kmc(String name) {
        return "org.lifront.kmc." + name + "..";
    }
}
