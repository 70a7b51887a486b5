package org.goodword.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.goodword", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeArchitectureTests {
    @ArchTest
    static final ArchRule sqlStandsInStoresAndQueriesOnly = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .and(not(resideInAPackage("..db..")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DSLContext.class);

    @ArchTest
    static final ArchRule jdbcStandsInPlatformOnly = noClasses()
            .that(not(resideInAPackage("org.goodword.platform..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql", "org.springframework.jdbc.."));

    @ArchTest
    static final ArchRule transactionsBelongToUseCases = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(not(JavaClass.Predicates.simpleNameEndingWith("Controller")
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith("Query"))))
            .because("a use case is a transaction; the edge and the queries are not use cases");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersLiveInWeb =
            classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("..web");

    /// The API's description calls a body by this name; of two it would describe one.
    @ArchTest
    static void bodiesHaveNamesOfTheirOwn(JavaClasses all) {
        var bodies = all.stream()
                .filter(one -> one.isRecord() && one.getPackageName().endsWith(".web"))
                .filter(one -> one.getSimpleName().endsWith("Request")
                        || one.getSimpleName().endsWith("Response"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy((_, classes) -> assertThat(classes).hasSize(1));
    }

    /// Two threads, of which one begins with the word and the other with one of its kinds, would wait for each other
    /// for
    /// ever, and each virtual thread that comes after them too (JLS 12.4.2).
    @ArchTest
    static void noWordMakesOneOfItsKindsWhileItIsLoaded(JavaClasses all) {
        var making = all.stream().filter(one -> !one.isEnum()).filter(CodeArchitectureTests::makesItsKinds);
        assertThat(making).isEmpty();
    }

    private static boolean makesItsKinds(JavaClass word) {
        return word.getStaticInitializer().stream()
                .flatMap(loading -> loading.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .anyMatch(made -> !made.equals(word) && made.isAssignableTo(word.getName()));
    }

    @ArchTest
    static final ArchRule timeComesInThroughAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .that()
            .doNotHaveSimpleName("TenancyConfiguration")
            .should()
            .callMethod(Clock.class, "systemUTC");

    /// Conditions are asked when the beans of a server are prepared, long before anybody sets anything (ADR 39).
    @ArchTest
    static final ArchRule noSettingDecidesWhichBeansAServerHas = noClasses()
            .that(not(resideInAPackage("org.goodword.demo..")))
            .and()
            .doNotHaveSimpleName("WhileServing")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.boot.autoconfigure.condition")
                    .or(belongToAnyOf(Conditional.class, Profile.class)));

    @ArchTest
    static final ArchRule foldersAreCapabilitiesNotLayers = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..impl..",
                    "..dto..",
                    "..mapper..",
                    "..util..",
                    "..utils..",
                    "..repository..",
                    "..model..");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheTerminal = noClasses()
            .that()
            .doNotHaveSimpleName("Terminal")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
