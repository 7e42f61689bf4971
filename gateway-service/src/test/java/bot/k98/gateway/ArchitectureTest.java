package bot.k98.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

@AnalyzeClasses(packages = "bot.k98.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DOMAIN_KNOWS_JAVA_AND_CONTRACTS = classes()
            .that()
            .resideInAPackage("..gateway.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "bot.k98.contracts..", "bot.k98.gateway.domain..");

    @ArchTest
    static final ArchRule JDA_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.discord..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.dv8tion..", "okhttp3..");

    @ArchTest
    static final ArchRule KAFKA_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive..");

    @ArchTest
    static final ArchRule NO_CLOCK_IN_DOMAIN = noClasses()
            .that()
            .resideInAPackage("..gateway.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule NO_CLOCK_READ_BUT_BY_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("bot.k98.gateway.(**)").should().beFreeOfCycles();
}
