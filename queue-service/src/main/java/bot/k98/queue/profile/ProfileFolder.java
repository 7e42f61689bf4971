package bot.k98.queue.profile;

import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles that are shipped, and those of a folder; one of the folder takes the place of a shipped one of its name. */
public final class ProfileFolder {
    private static final List<String> SHIPPED = List.of("honor.yaml", "weekly_activity.yaml");

    private final ProfileReader reader;

    public ProfileFolder(ProfileReader reader) {
        this.reader = reader;
    }

    /**
     * @param problems of files that make no profile; the others are used
     */
    public record Loaded(Profiles profiles, List<String> problems) {}

    public Loaded load(Optional<Path> folder) {
        Map<String, Profile> byName = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        SHIPPED.forEach(name -> take(name, shipped(name), byName, problems));
        folder.ifPresent(path -> takeAll(path, byName, problems));
        return new Loaded(new Profiles(List.copyOf(byName.values())), List.copyOf(problems));
    }

    private void takeAll(Path folder, Map<String, Profile> byName, List<String> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ProfileFolder::isYaml).sorted().toList()) {
                take(file.getFileName().toString(), Files.readString(file), byName, problems);
            }
        } catch (IOException e) {
            problems.add("PROFILES_DIR is " + folder + ", which can't be read");
        }
    }

    private void take(String file, String yaml, Map<String, Profile> byName, List<String> problems) {
        switch (reader.read(file, yaml)) {
            case ProfileReader.Outcome.Read(Profile profile) -> byName.put(profile.name(), profile);
            case ProfileReader.Outcome.Unusable(List<String> found) -> problems.addAll(found);
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String shipped(String name) {
        try (InputStream stream = ProfileFolder.class.getResourceAsStream("/profiles/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
