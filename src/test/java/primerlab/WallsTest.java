package primerlab;

import java.util.Arrays;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The house plan, held by tests: which room may know which. */
class WallsTest {
    private static final String[] JDK = {"java..", "javax..", "jdk..", "org.jspecify.annotations.."};
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("primerlab");

    @Test void theHouseIsThere() {
        classes().should().resideInAPackage("primerlab.(**)").check(HOUSE);
        may("primerlab.text", "primerlab.text").check(HOUSE);
    }

    @Test void dataKnowsTheJdkAlone() {
        may("primerlab.dataset", "primerlab.dataset..", "primerlab.text").check(HOUSE);
    }

    @Test void theNumericsKnowNoModelAndNoPicture() {
        may("primerlab.nn", "primerlab.nn..", "primerlab.text", "org.nd4j..", "org.bytedeco..").check(HOUSE);
    }

    @Test void experimentsKnowNoPictures() {
        may("primerlab.experiment", "primerlab.experiment..", "primerlab.nn..", "primerlab.dataset..", "primerlab.run", "primerlab.text",
                "org.nd4j..", "org.bytedeco..").check(HOUSE);
    }

    @Test void runsKnowNoModelAndNoToolkit() {
        may("primerlab.run", "primerlab.run..", "primerlab.text").check(HOUSE);
    }

    @Test void lessonsAreDataAndOpenNoWindow() {
        may("primerlab.lesson", "primerlab.lesson..", "primerlab.text", "org.commonmark..", "com.fasterxml.jackson..").check(HOUSE);
    }

    @Test void figurePartsTakePrimitives() {
        noClasses().that().resideInAPackage("primerlab.figure.part..").should()
                .dependOnClassesThat().resideInAnyPackage("primerlab.experiment..", "primerlab.nn..", "primerlab.dataset..", "primerlab.lesson..",
                        "primerlab.page..", "primerlab.app..", "primerlab.cli..")
                .allowEmptyShould(true).because("a part serves every figure").check(HOUSE);
        noClasses().that().resideInAPackage("primerlab.figure.part..").should()
                .dependOnClassesThat(describe("run's other than Knob and Settings", other -> other.getPackageName().startsWith("primerlab.run")
                        && !other.getName().startsWith("primerlab.run.Knob") && !other.getName().startsWith("primerlab.run.Settings")))
                .allowEmptyShould(true).because("a part knows knobs but no runs").check(HOUSE);
    }

    @Test void figuresKnowNeitherPagesNorTheWindow() {
        noClasses().that().resideInAPackage("primerlab.figure..").should()
                .dependOnClassesThat().resideInAnyPackage("primerlab.lesson..", "primerlab.page..", "primerlab.app..", "primerlab.cli..", "primerlab.nn..")
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test void pagesKnowLessonsAndFiguresButNoExperiment() {
        noClasses().that().resideInAPackage("primerlab.page..").should()
                .dependOnClassesThat().resideInAnyPackage("primerlab.app..", "primerlab.cli..", "primerlab.nn..", "primerlab.dataset..")
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test void theWindowKnowsNoModel() {
        noClasses().that().resideInAPackage("primerlab.app..").should()
                .dependOnClassesThat().resideInAnyPackage("primerlab.cli..", "primerlab.nn..", "primerlab.dataset..", "primerlab.experiment..")
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test void theNumericLibraryStaysInTheNumerics() {
        noClasses().that().resideOutsideOfPackages("primerlab.nn..", "primerlab.experiment..").should()
                .dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.bytedeco..", "jdk.incubator..")
                .because("figures draw frozen snapshots").check(HOUSE);
    }

    @Test void theToolkitStaysWithThePictures() {
        noClasses().that().resideOutsideOfPackages("primerlab.figure..", "primerlab.page..", "primerlab.app..", "primerlab.cli..").should()
                .dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything else runs without a window").check(HOUSE);
    }

    @Test void oneConceptDoesNotKnowAnother() {
        slices().matching("primerlab.experiment.(*)..").should().notDependOnEachOther().allowEmptyShould(true).check(HOUSE);
        for (String concept : new String[] {"density", "autoregressive", "diffusion", "gan", "transformer", "hallucination", "hammer", "gallery"}) {
            noClasses().that().resideInAPackage("primerlab.figure." + concept + "..").should()
                    .dependOnClassesThat(describe("are of another concept",
                            other -> conceptOf(other.getPackageName(), "primerlab.figure.", "part", concept)
                                    || conceptOf(other.getPackageName(), "primerlab.experiment.", concept)))
                    .allowEmptyShould(true).check(HOUSE);
        }
    }

    @Test void packagesDependOneWay() {
        slices().matching("primerlab.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test void noRoomIsALumberRoom() {
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").check(HOUSE);
    }

    /** A package under {@code root} that is none of those allowed. */
    private static boolean conceptOf(String name, String root, String... allowed) {
        return name.startsWith(root) && Arrays.stream(allowed).noneMatch(one -> (name + ".").startsWith(root + one + "."));
    }

    /** The whole list of what a package may know besides the JDK. */
    private static ArchRule may(String room, String... others) {
        String[] all = Arrays.copyOf(JDK, JDK.length + others.length);
        System.arraycopy(others, 0, all, JDK.length, others.length);
        return classes().that().resideInAPackage(room + "..").should().onlyDependOnClassesThat().resideInAnyPackage(all).allowEmptyShould(true);
    }
}
