package dev.slipway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import org.junit.jupiter.api.Test;

class TheCoreStaysQuietTest {
    private static final List<String> BELOW_THE_FACES = Floors.FROM_THE_TOP.subList(2, Floors.FROM_THE_TOP.size());

    @Test
    void onlyTheWindowSeesJavaFx() {
        noClasses()
                .that()
                .resideInAnyPackage(Floors.core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "com.sun.javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp.ikonli..")
                .because("the command line and the tests of the core run without JavaFX on the class path")
                .check(Floors.house());
    }

    @Test
    void nobodyLoadsTheOldToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Floors.ROOT + ".gui..")
                .and()
                .doNotHaveFullyQualifiedName("dev.slipway.artifact.freeze.IconFile")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("AWT takes a tenth of a second to start and asks for a display; pictures are only"
                        + " scaled where one is given as an icon, which needs no display")
                .check(Floors.house());
    }

    @Test
    void onlyTheFacesTalk() {
        noClasses()
                .that()
                .resideInAnyPackage(Floors.packagesOf(BELOW_THE_FACES))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because(
                        "what the core has to say it returns, or tells a listener; JSON on stdout must stay one document")
                .check(Floors.house());
    }

    @Test
    void onlyTheFacesEndTheProcess() {
        noClasses()
                .that()
                .resideInAnyPackage(Floors.packagesOf(BELOW_THE_FACES))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("ending the process is the choice of the face that started it")
                .check(Floors.house());
    }

    @Test
    void processesAreStartedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Floors.packagesOf(List.of("run", "tool")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.exec..")
                .because("output, cancelling and secrets are only right where every process takes the same way")
                .check(Floors.house());
    }

    @Test
    void nothingGoesThroughTheRuntimesOwnExec() {
        noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("a command is a list of arguments, started where its whole tree can be ended")
                .check(Floors.house());
    }

    @Test
    void theCoreHasNoChangingStatics() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(Floors.core())
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("state that everybody shares makes tests depend on each other")
                .check(Floors.house());
    }
}
