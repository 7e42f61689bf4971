package bot.k98.queue;

import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.profile.ProfileFolder;
import bot.k98.queue.profile.ProfileReader;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.HeartbeatDetails;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The profiles of this installation, read once at start. One that can't be used costs only itself, and is told loudly. */
@Singleton
class ProfileBeans {
    private static final Logger LOG = Logger.getLogger(ProfileBeans.class);
    private static final List<Variable<Set<String>>> CHANNELS =
            List.of(Variables.HONOR_CHANNEL_ID, Variables.ACTIVITY_UPLOAD_CHANNEL_ID);

    @Produces
    @Singleton
    ProfileFolder.Loaded loaded(Configuration configuration) {
        ProfileFolder.Loaded loaded = load(configuration);
        loaded.problems().forEach(problem -> LOG.errorf("profile not used problem=\"%s\"", problem));
        LOG.infof("profiles loaded names=%s", loaded.profiles().names());
        return loaded;
    }

    static ProfileFolder.Loaded load(Configuration configuration) {
        ProfileFolder folder = new ProfileFolder(new ProfileReader(name -> channels(configuration, name)));
        return folder.load(configuration.find(Variables.PROFILES_DIR));
    }

    @Produces
    @Singleton
    Profiles profiles(ProfileFolder.Loaded loaded) {
        return loaded.profiles();
    }

    @Produces
    @Singleton
    HeartbeatDetails heartbeatDetails(ProfileFolder.Loaded loaded) {
        return () -> loaded.problems().isEmpty()
                ? Map.of()
                : Map.of("profile-problems", Integer.toString(loaded.problems().size()));
    }

    private static Optional<Set<String>> channels(Configuration configuration, String name) {
        return CHANNELS.stream()
                .filter(variable -> variable.name().equals(name))
                .map(configuration::get)
                .findFirst();
    }
}
