package bot.k98.reminder.sources;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.SourceReport.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFolderTest {
    @TempDir
    private Path folder;

    @Test
    void eachFileIsATabAndOthersAreNotSetUp() throws Exception {
        // Given
        Files.writeString(folder.resolve("overrides.csv"), "active,override_id\nTRUE,\"a, b\"\n\nFALSE,c\n");

        // When
        List<Tab> tabs = new CsvFolder(folder).read();

        // Then
        assertThat(tabs).singleElement().satisfies(tab -> {
            assertThat(tab.name()).isEqualTo("overrides");
            assertThat(tab.rows().get(1)).containsExactly("TRUE", "a, b");
            assertThat(tab.rows()).hasSize(4);
            assertThat(tab.rows().get(3)).containsExactly("FALSE", "c");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeadingsSayWhatPartsTheCells(String separator) throws Exception {
        // Given
        Files.writeString(
                folder.resolve("recurring_rules.csv"),
                "active~rule_id~rrule\n1~ark~\"FREQ=WEEKLY;BYDAY=SA,SU\"\n".replace("~", separator));

        // Then
        assertThat(new CsvFolder(folder).read())
                .singleElement()
                .satisfies(tab -> assertThat(tab.rows().get(1)).containsExactly("1", "ark", "FREQ=WEEKLY;BYDAY=SA,SU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void aByteOrderMarkBeforeAQuotedHeadingChangesNothing(String separator) throws Exception {
        // Given
        String text = "\"active~, or not\"~rule_id\n1~ark\n".replace("~", separator);
        Files.writeString(folder.resolve("recurring_rules.csv"), "\uFEFF" + text);

        // Then
        assertThat(new CsvFolder(folder).read())
                .singleElement()
                .satisfies(tab -> assertThat(tab.rows())
                        .containsExactly(List.of("active" + separator + ", or not", "rule_id"), List.of("1", "ark")));
    }

    @Test
    void aFileThatIsNoTextFailsAlone() throws Exception {
        // Given
        Files.write(folder.resolve("oneoff_events.csv"), new byte[] {0x41, (byte) 0xff, (byte) 0xfe, 0x0a});
        Files.writeString(folder.resolve("RUINS_BOT_DATES.csv"), "start\n2026-01-12\n");

        // Then
        assertThat(new CsvFolder(folder).read())
                .extracting(Tab::name, Tab::wasRead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RUINS_BOT_DATES", true),
                        org.assertj.core.groups.Tuple.tuple("oneoff_events", false));
    }

    @Test
    void aQuoteThatIsNeverClosedFailsItsTabInsteadOfSwallowingTheRowsBelow() throws Exception {
        // Given
        Files.writeString(
                folder.resolve("oneoff_events.csv"),
                "active,event_id,title\n1,gala,Gala\n1,fair,\"Fair\n" + "1,x,Party\n".repeat(6));

        // Then
        assertThat(new CsvFolder(folder).read()).singleElement().satisfies(tab -> {
            assertThat(tab.wasRead()).isFalse();
            assertThat(tab.failure()).startsWith("oneoff_events.csv, line 3: a quote is never closed");
        });
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(new CsvFolder(folder.resolve("nowhere")).read())
                .hasSize(7)
                .allSatisfy(tab -> assertThat(tab.failure()).contains("CALENDAR_DIR"));
    }
}
