package bot.k98.queue.domain.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All profiles of this installation. */
public record Profiles(List<Profile> all) {
    public Profiles {
        all = List.copyOf(all);
    }

    public Optional<Profile> find(String name) {
        return all.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** Those of the names that there are. */
    public List<Profile> named(Collection<String> names) {
        return names.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    public List<String> names() {
        return all.stream().map(Profile::name).toList();
    }

    /** Names of the profiles that watch a channel. */
    public List<String> watching(String channelId) {
        return all.stream()
                .filter(profile -> profile.channels().contains(channelId))
                .map(Profile::name)
                .toList();
    }

    public Set<String> watchedChannels() {
        return all.stream().flatMap(profile -> profile.channels().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a profile's snapshots go to a sheet. */
    public boolean exports(String name) {
        return find(name).flatMap(Profile::export).isPresent();
    }
}
