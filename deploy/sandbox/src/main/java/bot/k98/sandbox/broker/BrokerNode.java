package bot.k98.sandbox.broker;

import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker and controller in one node, put together as Kafka's own {@code KafkaRaftServer} does it, with {@link KnownPartitions} in the broker.
 * The storage folder must be formatted ({@link BrokerStorage}).
 */
final class BrokerNode {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerNode.class);

    private final ControllerServer controller;
    private final BrokerServer broker;

    BrokerNode(KafkaConfig config) {
        var storage = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        SharedServer shared = new SharedServer(
                config,
                storage._1(),
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, storage._1().clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage._2());
        broker = new KnowingBroker(shared);
    }

    /** Returns when it serves. The controller comes first: the broker registers with it. */
    void startup() {
        controller.startup();
        broker.startup();
        LOG.info("broker.started version={}", AppInfoParser.getVersion());
    }

    /** The broker goes first: its controlled shutdown asks the controller. */
    void shutdown() {
        broker.shutdown();
        controller.shutdown();
        LOG.info("broker.stopped");
    }

    void awaitShutdown() {
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    /** Kafka hands its view of the cluster to whatever it then builds; this is where another one can be put in. */
    private static final class KnowingBroker extends BrokerServer {

        private final SharedServer shared;

        KnowingBroker(SharedServer shared) {
            super(shared);
            this.shared = shared;
        }

        @Override
        public void metadataCache_$eq(KRaftMetadataCache kafkas) {
            super.metadataCache_$eq(new KnownPartitions(
                    config().nodeId(), () -> shared.raftManager().client().kraftVersion()));
        }
    }
}
