package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Quarkus must know of our configuration, as its own properties. */
final class QuarkusSettings {
    private QuarkusSettings() {}

    static Map<String, String> of(Configuration configuration, Instance instance, Directories directories) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        // A smoke run stands beside the running system: any free port will do.
        boolean smoke = configuration.get(Variables.K98_SMOKE);
        properties.put("quarkus.http.port", smoke ? "0" : Integer.toString(instance.httpPort()));
        properties.put("kafka.bootstrap.servers", configuration.bootstrapServers());
        // Quarkus takes the variable itself too, and would take a blank one for an address.
        properties.put(Variables.KAFKA_BOOTSTRAP_SERVERS.name(), configuration.bootstrapServers());
        properties.put(
                "quarkus.log.console.enabled",
                configuration.get(Variables.LOG_TO_CONSOLE).toString());
        properties.put(
                "quarkus.log.console.json.enabled",
                Boolean.toString(configuration.get(Variables.LOG_CONSOLE_FORMAT) == Variables.LogFormat.JSON));
        properties.put("quarkus.log.file.json.enabled", "false");
        properties.put("quarkus.log.file.enabled", "true");
        properties.put("quarkus.log.file.path", directories.logFile().toString());
        properties.put(
                "quarkus.log.handler.file.crash.path", directories.crashFile().toString());
        return properties;
    }
}
