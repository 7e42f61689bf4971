import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Prints the licences of a CycloneDX bill of materials and what stands under each. Run by {@code ./k98 release}. */
public final class Licences {
    private Licences() {}

    /** Takes the path of bom.json. */
    public static void main(String[] arguments) throws IOException {
        Map<String, TreeSet<String>> components = new TreeMap<>();
        for (JsonNode component : JsonMapper.builder().build().readTree(new File(arguments[0])).path("components")) {
            components.computeIfAbsent(licence(component), _ -> new TreeSet<>())
                    .add(component.path("group").asText() + ":" + component.path("name").asText() + ":" + component.path("version").asText());
        }
        components.forEach((licence, names) -> {
            System.out.println(licence);
            names.forEach(name -> System.out.println("  " + name));
        });
    }

    private static String licence(JsonNode component) {
        String all = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.has("expression") ? entry.path("expression").asText() : name(entry.path("license")))
                .sorted()
                .collect(Collectors.joining(" or "));
        return all.isEmpty() ? "not stated" : all;
    }

    private static String name(JsonNode licence) {
        return licence.has("id") ? licence.path("id").asText() : licence.path("name").asText();
    }
}
