package bot.k98.watchdog;

import bot.k98.contracts.discord.Manifest;
import bot.k98.runtime.health.ReadinessCheck;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.discord.WatchdogManifest;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.judge.Fleet;
import bot.k98.watchdog.own.OwnSupervision;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What this service is made of besides its own beans: the supervision that began before the container did, and the manifest. */
@Singleton
class WatchdogBeans {
    @Produces
    @Singleton
    Fleet fleet() {
        Optional<OwnSupervision> own = WatchdogMain.own();
        return () -> own.map(OwnSupervision::children).orElse(List.of());
    }

    @Produces
    @Singleton
    OperatorLog operatorLog(Directories directories) {
        return WatchdogMain.own().map(OwnSupervision::log).orElseGet(() -> OperatorLog.in(directories.logRoot()));
    }

    @Produces
    @Singleton
    Manifest.CommandsOffered manifest() {
        return WatchdogManifest.offered();
    }

    void tellSupervision(@Observes StartupEvent event, BrokerConnection broker, ReadinessCheck readiness) {
        WatchdogMain.own()
                .ifPresent(own -> own.gate()
                        .ask(() -> broker.provisioned().toCompletableFuture().isDone(), readiness::ready));
    }
}
