package bot.k98.watchdog;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest;
import bot.k98.runtime.health.ReadinessCheck;
import bot.k98.runtime.kafka.BrokerConnection;
import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.desk.Hands;
import bot.k98.watchdog.discord.WatchdogManifest;
import bot.k98.watchdog.files.OperatorLog;
import bot.k98.watchdog.judge.Fleet;
import bot.k98.watchdog.messaging.ControlWriter;
import bot.k98.watchdog.own.OwnSupervision;
import bot.k98.watchdog.restarts.RestartBook;
import bot.k98.watchdog.supervision.ChildView;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this service is made of besides its own beans: the supervision that began before the container did, and the manifest. */
@Singleton
class WatchdogBeans {
    @Produces
    @Singleton
    Fleet fleet() {
        Optional<OwnSupervision> own = WatchdogMain.own();
        return new Fleet() {
            @Override
            public List<ChildView> children() {
                return own.map(OwnSupervision::children).orElse(List.of());
            }

            @Override
            public Set<ServiceName> stopped() {
                return own.map(OwnSupervision::stopped).orElse(Set.of());
            }

            @Override
            public Map<String, Instant> departed() {
                return own.map(OwnSupervision::departed).orElse(Map.of());
            }
        };
    }

    @Produces
    @Singleton
    OperatorLog operatorLog(Directories directories) {
        return WatchdogMain.own().map(OwnSupervision::log).orElseGet(() -> OperatorLog.in(directories.logRoot()));
    }

    @Produces
    @Singleton
    RestartBook restarts(Directories directories) {
        return WatchdogMain.own().map(OwnSupervision::restarts).orElseGet(() -> RestartBook.in(directories.dataRoot()));
    }

    /** Empty when something else supervises. */
    @Produces
    @Singleton
    Hands.Wheel wheel() {
        return new Hands.Wheel(WatchdogMain.own().map(OwnSupervision::steering));
    }

    @Produces
    @Singleton
    Manifest.CommandsOffered manifest() {
        return WatchdogManifest.offered();
    }

    void tellSupervision(
            @Observes StartupEvent event, BrokerConnection broker, ReadinessCheck readiness, ControlWriter control) {
        WatchdogMain.own().map(OwnSupervision::gate).ifPresent(gate -> {
            gate.ask(() -> broker.provisioned().toCompletableFuture().isDone(), readiness::ready);
            gate.controlBy(control::drain, control::restart);
        });
    }
}
