package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.cli.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the layout: who may import whom, and which package alone may touch the world outside. */
class ArchitectureTest {

    /** In the direction of the data; a package may import those to its left. */
    private static final List<String> LAYERS = List.of(
            ("text pack page article sentence entity time statement event story claim ledger run export web cli")
                    .split(" "));

    private static final JavaClasses HEARSAY = new ClassFileImporter()
            .importLocations(Set.of(
                    Location.of(Main.class.getProtectionDomain().getCodeSource().getLocation())));

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyPackagesToItsLeft() {
        return LAYERS.stream()
                .map(layer -> DynamicTest.dynamicTest(layer, () -> {
                    String[] right = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream()
                            .map(ArchitectureTest::in)
                            .toArray(String[]::new);
                    check(noClasses()
                            .that()
                            .resideInAPackage(in(layer))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(right)
                            .because("data flows " + String.join(" → ", LAYERS)));
                }));
    }

    @Test
    void everyClassHasItsPlaceInTheLayout() {
        check(classes()
                .should()
                .resideInAnyPackage(LAYERS.stream().map(ArchitectureTest::in).toArray(String[]::new)));
    }

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching("org.hearsay.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyRunLooksAtAClock() {
        only("run", "reads a clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                    || owner.equals("java.lang.System")
                            && Set.of("currentTimeMillis", "nanoTime").contains(name)
                    || owner.equals("java.util.Calendar") && name.equals("getInstance")
                    || owner.equals("java.util.Date") && takesNothing(access, "<init>");
        });
    }

    @Test
    void onlyRunStartsThreads() {
        Set<String> starters = Set.of(
                "java.lang.Thread",
                "java.util.Timer",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ScheduledThreadPoolExecutor",
                "java.util.concurrent.ThreadPoolExecutor");
        only("run", "starts a thread", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return starters.contains(owner)
                            && !Set.of("currentThread", "interrupt").contains(name)
                    || owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async")
                    || takesNothing(access, "parallel")
                    || takesNothing(access, "parallelStream");
        });
    }

    @Test
    void onlyCliEndsTheProcess() {
        only(
                "cli",
                "ends the process",
                access -> Set.of("java.lang.System", "java.lang.Runtime")
                                .contains(access.getTargetOwner().getName())
                        && Set.of("exit", "halt").contains(access.getTarget().getName()));
    }

    @Test
    void onlyCliWritesToTheConsole() {
        check(noClasses().that().resideOutsideOfPackage(in("cli")).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void onlyTheSqliteLedgerSpeaksSql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in("ledger.sqlite"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."));
    }

    @Test
    void nothingIsNamedForBeingAMixedBag() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Helpers|Common)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..manager..", "..helper..", "..common..")
                .because("a name from the vocabulary says what the class is"));
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal());
    }

    @Test
    void optionalIsOnlyAReturnType() {
        check(noFields().should().haveRawType(Optional.class));
        check(noCodeUnits()
                .should()
                .haveRawParameterTypes(describe(
                        "an Optional", types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class)))));
    }

    private static void only(String layer, String does, java.util.function.Predicate<JavaAccess<?>> isSuch) {
        DescribedPredicate<JavaAccess<?>> such = describe("it " + does, isSuch);
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in(layer))
                .should(accessTargetWhere(such))
                .as("Only " + in(layer) + " " + does));
    }

    private static boolean takesNothing(JavaAccess<?> access, String name) {
        return access.getTarget().getFullName().endsWith("." + name + "()");
    }

    private static String in(String layer) {
        return "org.hearsay." + layer + "..";
    }

    /** A package that is not written yet breaks no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HEARSAY);
    }
}
