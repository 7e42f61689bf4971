package bot.k98.watchdog.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildAction.Kill;
import bot.k98.watchdog.domain.child.ChildAction.Terminate;
import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ChildFact.Crashed;
import bot.k98.watchdog.domain.child.ChildFact.Ended;
import bot.k98.watchdog.domain.child.ChildFact.FellSilent;
import bot.k98.watchdog.domain.child.ChildFact.RestartedAsPlanned;
import bot.k98.watchdog.domain.child.ChildFact.StaysDown;
import bot.k98.watchdog.domain.child.ChildState.BackingOff;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Running;
import bot.k98.watchdog.domain.child.ChildState.Starting;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.child.ChildState.Stopping;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SupervisionDeciderTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final ChildFixture child = new ChildFixture();

    @Test
    void startsAndRunsOnceItSaysThatItLives() {
        // When
        child.feed(new ChildEvent.StartWanted());

        // Then
        assertThat(child.state()).isInstanceOf(Starting.class);
        child.feed(new ChildEvent.Live());
        assertThat(child.state()).isInstanceOf(Running.class);
        assertThat(child.launches()).isOne();
    }

    @Test
    void startsACrashedChildAgainWithinASecond() {
        // Given
        child.running();

        // When
        child.exits(137);

        // Then
        assertThat(child.told(Crashed.class)).singleElement().satisfies(crash -> {
            assertThat(crash.what()).isEqualTo("exit 137 (signal 9)");
            assertThat(crash.restartIn()).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        });
        child.after(Duration.ofMillis(700));
        assertThat(child.state()).isInstanceOf(BackingOff.class);
        child.after(Duration.ofMillis(300));
        assertThat(child.state()).isInstanceOf(Starting.class);
    }

    @Test
    void doublesThePauseUpToAMinute() {
        // Given
        child.running();

        // When
        List<Duration> pauses = crash(8);

        // Then
        assertThat(pauses.get(3)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
        assertThat(pauses.get(6)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(60));
        assertThat(pauses.get(7)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(60));
    }

    @Test
    void givesUpAtTheTenthUnplannedExitInFifteenMinutes() {
        // Given
        child.running();

        // When
        crash(9);
        assertThat(child.state()).isInstanceOf(Starting.class);
        child.exits(1);

        // Then
        assertThat(child.state()).isInstanceOf(GaveUp.class);
        assertThat(child.told(StaysDown.class))
                .containsExactly(new StaysDown(StaysDown.Reason.TOO_MANY_EXITS, "exit 1"));
        assertThat(child.after(Duration.ofDays(1)).launches()).isEqualTo(10);
    }

    @Test
    void goesOnForEverWhenTheExitsAreFarEnoughApart() {
        // Given
        child.running();

        // When
        for (int i = 0; i < 50; i++) {
            child.after(Duration.ofMinutes(2))
                    .feed(new ChildEvent.Live())
                    .exits(1)
                    .after(Duration.ofMinutes(1));
        }

        // Then
        assertThat(child.told(StaysDown.class)).isEmpty();
        assertThat(child.launches()).isEqualTo(51);
    }

    @Test
    void forgetsEarlierCrashesAfterTenHealthyMinutes() {
        // Given
        child.running();
        crash(7);
        child.feed(new ChildEvent.Live());

        // When
        child.after(TEN_MINUTES).exits(1);

        // Then
        assertThat(child.told(Crashed.class).getLast().recent()).isOne();
        assertThat(child.told(Crashed.class).getLast().restartIn()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void startsAPlannedRestartAtOnceAndDoesNotCountIt() {
        // Given
        child.running();

        // When
        for (int i = 0; i < 30; i++) {
            child.after(Duration.ofSeconds(3)).exits(15).feed(new ChildEvent.Live());
        }

        // Then
        assertThat(child.launches()).isEqualTo(31);
        assertThat(child.told(RestartedAsPlanned.class)).hasSize(30);
        assertThat(child.told(Crashed.class)).isEmpty();
        assertThat(child.state().exits()).isEqualTo(UnplannedExits.NONE);
    }

    @Test
    void countsARestartThatIsAskedForBeforeItEverLived() {
        // Given
        child.feed(new ChildEvent.StartWanted());

        // When
        child.exits(15);

        // Then
        assertThat(child.state()).isInstanceOf(BackingOff.class);
        assertThat(child.told(RestartedAsPlanned.class)).isEmpty();
    }

    @Test
    void leavesAChildWithAFatalConfigurationDown() {
        // Given
        child.feed(new ChildEvent.StartWanted());

        // When
        child.exits(78).after(Duration.ofHours(1));

        // Then
        assertThat(child.launches()).isOne();
        assertThat(child.told(StaysDown.class))
                .containsExactly(new StaysDown(StaysDown.Reason.CONFIGURATION, "exit 78"));
    }

    @Test
    void anOperatorLiftsAGiveUp() {
        // Given
        child.feed(new ChildEvent.StartWanted()).exits(78);

        // When
        child.feed(new ChildEvent.StartWanted()).feed(new ChildEvent.Live());

        // Then
        assertThat(child.state()).isInstanceOf(Running.class);
        assertThat(child.state().exits().recent()).isEmpty();
    }

    @Test
    void countsAStartThatTheOperatingSystemRefuses() {
        // Given
        SupervisionDecider decider = new SupervisionDecider("queue-1", RestartPolicy.standard(15));
        ChildState starting = decider.decide(Stopped.NEVER_STARTED, new ChildEvent.StartWanted(), child.now())
                .next();

        // When
        Decision refused = decider.decide(starting, new ChildEvent.LaunchFailed("no such file"), child.now());

        // Then
        assertThat(refused.next()).isInstanceOf(BackingOff.class);
        assertThat(refused.actions()).singleElement().asString().contains("no such file");
    }

    @Test
    void takesOverALivingProcessInsteadOfStartingASecond() {
        // Given
        ProcessId survivor = new ProcessId(4711, child.now().minusSeconds(60));

        // When
        child.feed(new ChildEvent.Adopted(survivor))
                .feed(new ChildEvent.StartWanted())
                .feed(new ChildEvent.Live());

        // Then
        assertThat(child.launches()).isZero();
        assertThat(child.state().process()).contains(survivor);
    }

    @Test
    void replacesAnAdoptedProcessWhoseExitCodeNobodyKnows() {
        // Given
        ProcessId survivor = new ProcessId(4711, child.now().minusSeconds(60));
        child.feed(new ChildEvent.Adopted(survivor)).feed(new ChildEvent.Live());

        // When
        child.feed(new Exited(survivor, OptionalInt.empty())).after(Duration.ofSeconds(1));

        // Then
        assertThat(child.launches()).isOne();
        assertThat(child.told(Crashed.class)).singleElement().asString().contains("exit code unknown");
    }

    @Test
    void killsWhatDoesNotEndInTime() {
        // Given
        child.running();
        ProcessId process = child.state().process().orElseThrow();

        // When
        child.feed(new ChildEvent.StopWanted(Duration.ofSeconds(6)));

        // Then
        assertThat(child.actions()).contains(new Terminate(process)).doesNotContain(new Kill(process));
        child.after(Duration.ofSeconds(6)).after(Duration.ofSeconds(1));
        assertThat(child.actions()).containsOnlyOnce(new Kill(process));
        child.exits(137);
        assertThat(child.state()).isInstanceOf(Stopped.class);
        assertThat(child.told(Ended.class)).containsExactly(new Ended(OptionalInt.of(137), true));
    }

    @Test
    void aStoppedChildStaysStoppedWhateverItsExitCode() {
        // Given
        child.running().feed(new ChildEvent.StopWanted(Duration.ofSeconds(6)));

        // When
        child.exits(15).after(Duration.ofHours(1));

        // Then
        assertThat(child.state()).isInstanceOf(Stopped.class);
        assertThat(child.launches()).isOne();
    }

    @Test
    void stopsAChildThatWaitsForItsNextTry() {
        // Given
        child.running().exits(1);

        // When
        child.feed(new ChildEvent.StopWanted(Duration.ofSeconds(6))).after(Duration.ofMinutes(5));

        // Then
        assertThat(child.state()).isInstanceOf(Stopped.class);
        assertThat(child.launches()).isOne();
    }

    @Test
    void replacesAHungChildAndCountsIt() {
        // Given
        child.running();

        // When
        child.after(TEN_MINUTES).feed(new ChildEvent.Hung(Duration.ofSeconds(31)));
        assertThat(child.state()).isInstanceOf(Stopping.class);
        child.after(Duration.ofSeconds(3)).exits(137).after(Duration.ofSeconds(1));

        // Then
        assertThat(child.launches()).isEqualTo(2);
        assertThat(child.state().exits().total()).isOne();
        assertThat(child.told(FellSilent.class)).containsExactly(new FellSilent(Duration.ofSeconds(31), TEN_MINUTES));
        assertThat(child.told(Ended.class)).containsExactly(new Ended(OptionalInt.of(137), true));
        assertThat(child.told(Crashed.class)).isEmpty();
    }

    @Test
    void oneThatHangsAgainAndAgainStaysDown() {
        // Given
        child.running();

        // When
        for (int i = 0; i < 10; i++) {
            child.feed(new ChildEvent.Hung(Duration.ofSeconds(31))).exits(143);
            child.after(Duration.ofMinutes(1)).feed(new ChildEvent.Live());
        }

        // Then
        assertThat(child.state()).isInstanceOf(GaveUp.class);
        assertThat(child.told(StaysDown.class)).hasSize(1);
    }

    @Test
    void anAdoptedProcessRanSinceItsOwnStart() {
        // Given
        ProcessId survivor = new ProcessId(4711, child.now().minus(TEN_MINUTES));
        child.feed(new ChildEvent.Adopted(survivor)).feed(new ChildEvent.Live());

        // When
        child.after(Duration.ofSeconds(60)).feed(new ChildEvent.Hung(Duration.ofSeconds(31)));

        // Then
        assertThat(child.told(FellSilent.class))
                .extracting(FellSilent::ranFor)
                .containsExactly(TEN_MINUTES.plusSeconds(60));
    }

    @Test
    void oneThatIsWantedAgainWhileItStopsDidNotCrash() {
        // Given
        child.running().feed(new ChildEvent.StopWanted(Duration.ofSeconds(6)));

        // When
        child.feed(new ChildEvent.StartWanted()).exits(143);

        // Then
        assertThat(child.launches()).isEqualTo(2);
        assertThat(child.told(Ended.class)).hasSize(1);
        assertThat(child.told(Crashed.class)).isEmpty();
        assertThat(child.state().exits()).isEqualTo(UnplannedExits.NONE);
    }

    @Test
    void ignoresTheExitOfAProcessThatWasReplaced() {
        // Given
        child.running();
        ProcessId old = new ProcessId(child.state().process().orElseThrow().pid(), ChildFixture.BEGIN.minusSeconds(90));

        // When
        child.feed(new Exited(old, OptionalInt.of(1)));

        // Then
        assertThat(child.state()).isInstanceOf(Running.class);
    }

    @Test
    void endsAProcessThatCameToLifeAfterItWasCalledOff() {
        // Given
        ProcessId late = new ProcessId(99, child.now());

        // When
        child.feed(new ChildEvent.Launched(late));

        // Then
        assertThat(child.state()).isInstanceOf(Stopped.class);
        assertThat(child.actions()).containsExactly(new Kill(late));
    }

    @Test
    void childrenThatFallTogetherGetUpApart() {
        // Given
        UnplannedExits once = UnplannedExits.NONE.plus(child.now());
        RestartPolicy policy = RestartPolicy.standard(15);

        // Then
        assertThat(List.of("gateway-1", "reminder-1", "queue-1", "reminder-2").stream()
                        .map(name -> policy.backOff(name, once))
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(policy.backOff("gateway-1", once)).isEqualTo(policy.backOff("gateway-1", once));
    }

    /** Lets it fall so often, each time as soon as it was started again; gives the pauses. */
    private List<Duration> crash(int times) {
        for (int i = 0; i < times; i++) {
            child.exits(1);
            child.after(child.told(Crashed.class).getLast().restartIn());
        }
        return child.told(Crashed.class).stream().map(Crashed::restartIn).toList();
    }
}
