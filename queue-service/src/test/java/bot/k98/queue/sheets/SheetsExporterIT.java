package bot.k98.queue.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profile.SheetTarget;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.parsing.Checkpoint;
import bot.k98.queue.profile.ProfileFolder;
import bot.k98.queue.profile.ProfileReader;
import bot.k98.sandbox.sheets.LocalGoogle;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's own client against local Sheets. */
class SheetsExporterIT {
    private static final String SPREADSHEET = "sandbox-exports";
    private static final String HEADER = "governor_id,governor_name,honor_points\n";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private URI google;
    private SheetsExporter exporter;

    @BeforeEach
    void start() throws Exception {
        Router router = Router.router(vertx);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        LocalGoogle local = new LocalGoogle();
        router.route(local.at() + "/*")
                .subRouter(local.router(vertx, folder.resolve(local.folder()), server.actualPort()));
        google = URI.create("http://127.0.0.1:" + server.actualPort() + local.at());
        exporter = new SheetsExporter(new GoogleSheets(Optional.of(key()), google));
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theTabIsTheSnapshotWithNumbersAsNumbersAndNoFormulas() throws Exception {
        // When
        exporter.write(copy(1, HEADER + "40000001,=HYPERLINK(\"x\"),1200\n9007199254740993,Mia,7\n"));

        // Then
        assertThat(tab())
                .containsExactly(
                        List.of("governor_id", "governor_name", "honor_points"),
                        List.of("40000001", "=HYPERLINK(\"x\")", "1200"),
                        List.of("9007199254740993", "Mia", "7"));
        assertThat(tabs()).containsExactlyInAnyOrder("Sheet1", "Honor", Revisions.TAB);
    }

    @Test
    void aShorterSnapshotLeavesNothingOfALongerOneAndAnOlderOneChangesNothing() throws Exception {
        // Given
        exporter.write(copy(1, HEADER + rows(5_000)));

        // When
        exporter.write(copy(3, HEADER + rows(2)));
        exporter.write(copy(2, HEADER + rows(9)));
        exporter.write(copy(3, HEADER + rows(2)));

        // Then
        assertThat(tab()).hasSize(3);
        assertThat(tabs()).containsExactlyInAnyOrder("Sheet1", "Honor", Revisions.TAB);
    }

    @Test
    void whatWasLeftHalfDoneIsDoneAnew() throws Exception {
        // Given: an attempt that ended before its tab took its place
        new Document(new GoogleSheets(Optional.of(key()), google).client(), SPREADSHEET).add("Honor (k98 next)", 10, 3);

        // When
        exporter.write(copy(1, HEADER + rows(2)));

        // Then
        assertThat(tab()).hasSize(3);
        assertThat(tabs()).containsExactlyInAnyOrder("Sheet1", "Honor", Revisions.TAB);
    }

    @Test
    void shortFailuresOfGoogleAreWaitedOut() throws Exception {
        // Given
        fault("{\"status\":503,\"times\":2}");

        // When
        exporter.write(copy(1, HEADER + rows(2)));

        // Then
        assertThat(tab()).hasSize(3);
    }

    @Test
    void whatGoogleRefusesIsNotTriedAgain() throws Exception {
        // Given
        fault("{\"status\":403,\"times\":1}");

        // Then
        assertThat(refusal(exporter)).isEqualTo("export.refused");
    }

    @Test
    void withoutAKeyOrWithOneThatEveryoneCanReadNothingIsWritten() throws Exception {
        // Given
        SheetsExporter none =
                new SheetsExporter(new GoogleSheets(Optional.empty(), URI.create("https://sheets.googleapis.com")));
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));

        // Then
        assertThat(refusal(none)).isEqualTo("export.off");
        assertThat(refusal(exporter)).isEqualTo("export.off");
    }

    @Test
    void aGoogleThatIsAwayIsAFaultOfTheSurroundings() throws Exception {
        // Given
        Path key = Files.copy(key(), folder.resolve("key.json"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        SheetCopy copy = copy(1, HEADER + rows(1));
        stop();

        // Then
        assertThatThrownBy(() -> exporter.write(copy)).isInstanceOf(IOException.class);
    }

    private String refusal(SheetsExporter by) {
        return catchThrowableOfType(RefusedFileException.class, () -> by.write(copy(1, HEADER + rows(1))))
                .problem()
                .code();
    }

    private Path key() {
        return folder.resolve("google/credentials.json");
    }

    private SheetCopy copy(long sequence, String csv) throws IOException {
        Path file = folder.resolve(sequence + ".csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        Profile honor = new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of())))
                .load(Optional.empty())
                .profiles()
                .find("honor")
                .orElseThrow();
        Profile exporting = new Profile(
                honor.name(),
                honor.title(),
                honor.channels(),
                honor.rows(),
                honor.columns(),
                Optional.of(new SheetTarget(SPREADSHEET, "Honor")));
        return new SheetCopy(exporting, file, sequence, Checkpoint.NONE);
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(40_000_000 + i).append(",name").append(i).append(",5\n");
        }
        return rows.toString();
    }

    private List<List<String>> tab() throws Exception {
        return client().read("Honor").stream()
                .map(row -> row.stream().map(Object::toString).toList())
                .toList();
    }

    private List<String> tabs() throws Exception {
        Document document = client();
        return document.sheets().spreadsheets().get(SPREADSHEET).execute().getSheets().stream()
                .map(sheet -> sheet.getProperties().getTitle())
                .toList();
    }

    private Document client() throws Exception {
        return new Document(new GoogleSheets(Optional.of(key()), google).client(), SPREADSHEET);
    }

    private void fault(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(google + "/control"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isLessThan(300);
        }
    }
}
