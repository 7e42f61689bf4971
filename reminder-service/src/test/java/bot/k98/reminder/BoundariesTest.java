package bot.k98.reminder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "bot.k98.reminder", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_JAVA_AND_THE_CONTRACTS_ONLY = classes()
            .that()
            .resideInAPackage("..reminder.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "bot.k98.contracts..", "bot.k98.reminder.domain..");

    @ArchTest
    static final ArchRule NEITHER_THE_DOMAIN_NOR_THE_RENDERERS_READ_A_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..reminder.domain..", "..reminder.discord..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule STREAMS_STAY_IN_THE_TOPOLOGY = noClasses()
            .that()
            .resideInAnyPackage("..reminder.domain..", "..reminder.discord..", "..reminder.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_ONE_ANOTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("bot.k98.gateway..", "bot.k98.queue..", "bot.k98.watchdog..", "net.dv8tion..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("bot.k98.reminder.(*)..").should().beFreeOfCycles();
}
