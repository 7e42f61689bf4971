package bot.k98.gateway;

import bot.k98.contracts.ServiceName;
import bot.k98.gateway.doctor.DiscordDoctor;
import bot.k98.runtime.process.K98Process;
import bot.k98.runtime.process.Offline;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts gateway-service. */
@QuarkusMain
public final class GatewayMain {
    private GatewayMain() {}

    public static void main(String... args) {
        K98Process.run(ServiceName.GATEWAY, new Offline(List.of(), DiscordDoctor::examine), args);
    }
}
