package primerlab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The house plan, held by tests: which room may know which. */
class WallsTest {
    private static final String[] JDK = {"java..", "javax..", "jdk..", "org.jspecify.annotations.."};
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("primerlab");

    @Test void wordsAndFilesKnowTheJdkAlone() {
        may("primerlab.text", "primerlab.text").check(HOUSE);
        may("primerlab.file", "primerlab.file").check(HOUSE);
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
        may("primerlab.lesson", "primerlab.lesson..", "primerlab.text", "primerlab.file", "org.commonmark..", "com.fasterxml.jackson..").check(HOUSE);
    }

    /** Knobs and their settings are what a knob's row is made of; a part that knew a run could not serve every figure. */
    @Test void figurePartsTakePrimitivesAndKnobs() {
        ofTheHouse("primerlab.figure.part", "primerlab.figure.part", "primerlab.text", "primerlab.file", "primerlab.run.Knob", "primerlab.run.Settings");
    }

    @Test void whatAllFiguresShareKnowsRunsAndNoModel() {
        ofTheHouse("primerlab.figure", "primerlab.figure", "primerlab.run", "primerlab.text");
        if (rooms("primerlab.figure.").contains("frame")) {
            ofTheHouse("primerlab.figure.frame", "primerlab.figure", "primerlab.figure.frame", "primerlab.figure.part", "primerlab.run", "primerlab.text");
        }
    }

    @Test void aFigureKnowsItsOwnExperimentAndWhatAllFiguresShare() {
        assertTrue(concepts().contains("gan"), () -> concepts().toString());
        for (String concept : concepts()) {
            ofTheHouse("primerlab.figure." + concept, "primerlab.figure." + concept, "primerlab.experiment." + concept,
                    "primerlab.figure", "primerlab.figure.frame", "primerlab.figure.part", "primerlab.run", "primerlab.text");
        }
    }

    @Test void pagesKnowLessonsAndFiguresButNoExperiment() {
        List<String> known = new ArrayList<>(List.of("primerlab.page", "primerlab.lesson", "primerlab.figure", "primerlab.run", "primerlab.text"));
        rooms("primerlab.figure.").forEach(room -> known.add("primerlab.figure." + room));
        ofTheHouse("primerlab.page", known.toArray(String[]::new));
    }

    @Test void theWindowKnowsNoModel() {
        ofTheHouse("primerlab.app", "primerlab.app", "primerlab.page", "primerlab.lesson", "primerlab.figure", "primerlab.figure.part",
                "primerlab.figure.frame", "primerlab.run", "primerlab.text", "primerlab.file");
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
        slices().matching("primerlab.experiment.(*)..").should().notDependOnEachOther().check(HOUSE);
    }

    @Test void packagesDependOneWay() {
        slices().matching("primerlab.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test void noRoomIsALumberRoom() {
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").check(HOUSE);
    }

    /** Every room of figures that shows one concept. */
    private static Set<String> concepts() {
        Set<String> concepts = rooms("primerlab.figure.");
        concepts.removeAll(Set.of("part", "frame"));
        return concepts;
    }

    /** The names of the packages right under {@code root}. */
    private static Set<String> rooms(String root) {
        Set<String> rooms = new TreeSet<>();
        HOUSE.forEach(one -> {
            if (one.getPackageName().startsWith(root)) {
                rooms.add(one.getPackageName().substring(root.length()).replaceAll("[.].*", ""));
            }
        });
        return rooms;
    }

    /** Of all rooms of the house, a room knows these alone: each a package, or a class with those inside it. */
    private static void ofTheHouse(String room, String... known) {
        noClasses().that().resideInAPackage(room).should().dependOnClassesThat(describe("are other than " + String.join(", ", known), other ->
                other.getPackageName().startsWith("primerlab") && Arrays.stream(known).noneMatch(one -> other.getPackageName().equals(one)
                        || other.getName().equals(one) || other.getName().startsWith(one + "$"))))
                .because(room + " is to serve without them").check(HOUSE);
    }

    /** The whole list of what a package may know besides the JDK. */
    private static ArchRule may(String room, String... others) {
        String[] all = Arrays.copyOf(JDK, JDK.length + others.length);
        System.arraycopy(others, 0, all, JDK.length, others.length);
        return classes().that().resideInAPackage(room + "..").should().onlyDependOnClassesThat().resideInAnyPackage(all);
    }
}
