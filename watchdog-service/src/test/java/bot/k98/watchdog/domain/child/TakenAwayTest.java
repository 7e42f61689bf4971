package bot.k98.watchdog.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.child.ChildAction.AskToDrain;
import bot.k98.watchdog.domain.child.ChildAction.Kill;
import bot.k98.watchdog.domain.child.ChildAction.Terminate;
import bot.k98.watchdog.domain.child.ChildFact.Crashed;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakenAwayTest {
    private final ChildFixture child = new ChildFixture();

    @Test
    void whoIsTakenAwayGoesByItselfAndStaysDown() {
        // Given
        child.running();

        // When
        child.feed(new ChildEvent.DrainWanted(Duration.ofSeconds(15)));

        // Then
        assertThat(child.actions().getLast()).isInstanceOf(AskToDrain.class);
        child.exits(0);
        assertThat(child.state()).isInstanceOf(Stopped.class);
        assertThat(child.told(Crashed.class)).isEmpty();
        assertThat(child.after(Duration.ofDays(1)).launches()).isOne();
    }

    @Test
    void whoDoesNotGoByItselfIsEndedAndThenKilled() {
        // Given
        child.running().feed(new ChildEvent.DrainWanted(Duration.ofSeconds(15)));

        // When
        child.after(Duration.ofSeconds(15));

        // Then
        assertThat(child.actions().getLast()).isInstanceOf(Terminate.class);
        child.after(Duration.ofSeconds(6));
        assertThat(child.actions().getLast()).isInstanceOf(Kill.class);
        child.exits(137);
        assertThat(child.state()).isInstanceOf(Stopped.class);
    }

    @Test
    void whoWorksOnNothingYetIsSimplyStopped() {
        // Given
        child.running().exits(1);

        // When
        child.feed(new ChildEvent.DrainWanted(Duration.ofSeconds(15)));

        // Then
        assertThat(child.state()).isInstanceOf(Stopped.class);
    }
}
