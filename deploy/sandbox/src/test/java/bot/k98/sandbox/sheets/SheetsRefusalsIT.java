package bot.k98.sandbox.sheets;

import static bot.k98.sandbox.sheets.SheetsServerFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What local Sheets refuses, in Google's words, and what a client makes of it. */
class SheetsRefusalsIT {

    private static final String JSON = "application/json";

    @TempDir
    private Path data;

    private SheetsServerFixture server;

    @BeforeEach
    void start() throws Exception {
        server = new SheetsServerFixture(data, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        Sheets sheets = server.client(false);
        assertThat(refusal(() -> sheets.spreadsheets().get("nowhere").execute()))
                .isEqualTo("404 Requested entity was not found.");
        assertThat(refusal(() -> sheets.spreadsheets()
                        .values()
                        .get(SampleSheets.EXPORTS, "None!A1")
                        .execute()))
                .isEqualTo("400 Unable to parse range: None!A1");
        assertThat(refusal(() -> sheets.spreadsheets()
                        .values()
                        .get(SampleSheets.EXPORTS, "Sheet1!A2000")
                        .execute()))
                .isEqualTo("400 Range (Sheet1!A2000) exceeds grid limits. Max rows: 1000, max columns: 26");
        assertThat(refusal(() -> sheets.spreadsheets()
                        .values()
                        .update(
                                SampleSheets.EXPORTS,
                                "Sheet1!A1:B1",
                                new ValueRange().setValues(List.of(List.of(1, 2, 3))))
                        .setValueInputOption("RAW")
                        .execute()))
                .isEqualTo("400 Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]");
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        // When
        String unsigned = server.post(
                "/token",
                "application/x-www-form-urlencoded",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=e30.e30.c2lnbmF0dXJl");
        String anonymous = server.post("/v4/spreadsheets", JSON, "{}");

        // Then
        assertThat(unsigned).contains("\"error\":\"invalid_grant\"", "Invalid JWT");
        assertThat(anonymous).contains("\"code\":401", "UNAUTHENTICATED");
    }

    @Test
    void refusesARequestThatAnotherKeySigned() throws Exception {
        // Given the account's own file, but for the private key
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        ServiceAccountCredentials stranger = server.account().toBuilder()
                .setPrivateKey(keys.generateKeyPair().getPrivate())
                .build();

        // When
        Throwable refusal = catchThrowable(stranger::refreshAccessToken);

        // Then
        assertThat(refusal).hasMessageContaining("invalid_grant").hasMessageContaining("Invalid JWT Signature.");
        assertThat(server.account().refreshAccessToken().getTokenValue()).isNotEmpty();
    }

    @Test
    void refusesARequestForAnAccountThatIsNotThere() throws Exception {
        // Given
        ServiceAccountCredentials unknown = server.account().toBuilder()
                .setClientEmail("somebody@sandbox.iam.gserviceaccount.com")
                .build();

        // When
        Throwable refusal = catchThrowable(unknown::refreshAccessToken);

        // Then
        assertThat(refusal).hasMessageContaining("invalid_grant").hasMessageContaining("account not found");
    }

    @Test
    void failsOnDemandSoThatRetriesCanBeSeen() throws Exception {
        // Given
        Sheets patient = server.client(true);
        server.post("/control", JSON, "{\"status\":503,\"times\":2}");

        // When / Then
        assertThat(patient.spreadsheets().get(SampleSheets.EXPORTS).execute().getSheets())
                .hasSize(1);
        server.post("/control", JSON, "{\"status\":500,\"times\":1}");
        assertThat(refusal(() -> server.client(false)
                        .spreadsheets()
                        .get(SampleSheets.EXPORTS)
                        .execute()))
                .isEqualTo("500 Internal error encountered.");
    }

    @Test
    void refusesReadsBeyondTheQuotaUntilItIsReset() throws Exception {
        // Given
        Sheets sheets = server.client(false);
        for (int read = 0; read < Quotas.PER_USER; read++) {
            sheets.spreadsheets().get(SampleSheets.EXPORTS).execute();
        }

        // When
        String refusal =
                refusal(() -> sheets.spreadsheets().get(SampleSheets.EXPORTS).execute());

        // Then
        assertThat(refusal).startsWith("429 Quota exceeded for quota metric 'Read requests'");
        server.post("/control", JSON, "{\"reset\":true}");
        assertThat(sheets.spreadsheets().get(SampleSheets.EXPORTS).execute().getSpreadsheetId())
                .isEqualTo(SampleSheets.EXPORTS);
    }
}
