package bot.k98.queue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "bot.k98.queue", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    @ArchTest
    static final ArchRule DOMAIN_KNOWS_JAVA_AND_THE_WIRE_ALONE = classes()
            .that()
            .resideInAPackage("..queue.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "bot.k98.contracts..", "bot.k98.queue.domain..");

    @ArchTest
    static final ArchRule NOTHING_THAT_DECIDES_OR_RENDERS_READS_A_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..queue.domain..", "..queue.discord..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK_THAT_A_TEST_CAN_SET =
            noClasses().should().callMethod(Instant.class, "now").because("a clock is injected at the edge");

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("bot.k98.gateway..", "bot.k98.reminder..", "bot.k98.watchdog..", "net.dv8tion..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("bot.k98.queue.(**)").should().beFreeOfCycles();
}
