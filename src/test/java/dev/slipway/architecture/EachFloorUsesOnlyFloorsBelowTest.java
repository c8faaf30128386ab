package dev.slipway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EachFloorUsesOnlyFloorsBelowTest {

    @ParameterizedTest
    @MethodSource("floorsWithOneAbove")
    void noFloorKnowsOneAboveIt(String floor) {
        List<String> above = Floors.FROM_THE_TOP.subList(0, Floors.FROM_THE_TOP.indexOf(floor));

        noClasses()
                .that()
                .resideInAPackage(Floors.ROOT + "." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Floors.packagesOf(above))
                .because("a floor that knows one above it can no longer be read, tested or changed without it")
                .allowEmptyShould(true)
                .check(Floors.house());
    }

    @Test
    void nobodyKnowsTheChoiceOfAFace() {
        noClasses()
                .that()
                .resideInAnyPackage(Floors.packagesOf(Floors.FROM_THE_TOP))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Floors.ROOT)
                .because("the choice of a face is made once, above everything")
                .check(Floors.house());
    }

    @Test
    void everyClassLivesOnAFloor() {
        var packages = new ArrayList<>(List.of(Floors.packagesOf(Floors.FROM_THE_TOP)));
        packages.add(Floors.ROOT);

        classes()
                .should()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .because("a package outside the floors is bound by none of their rules")
                .check(Floors.house());
    }

    @Test
    void packagesMakeNoCircles() {
        slices().matching(Floors.ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(name(Floors.ROOT + ".artifact.Artifacts"), resideInAPackage("..artifact.kind"))
                .because(
                        "of packages in a circle none can be understood alone; only the registry names the kinds it holds")
                .check(Floors.house());
    }

    @Test
    void theHouseIsNotEmpty() {
        assertThat(Floors.house()).isNotEmpty();
    }

    private static List<String> floorsWithOneAbove() {
        return Floors.FROM_THE_TOP.subList(1, Floors.FROM_THE_TOP.size());
    }
}
