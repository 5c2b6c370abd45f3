package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T08:15:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void patternWithoutPlaceholder_getsTheIndexBeforeItsEnding() {
        assertThat(name("drive.mcap", 7)).isEqualTo("drive-0007.mcap");
        assertThat(name("drive", 7)).isEqualTo("drive-0007");
        assertThat(name(".hidden", 7)).isEqualTo(".hidden-0007");
    }

    @Test
    void placeholders_areFilledIn() {
        assertThat(name("{time}_drive_{index}.mcap", 12345)).isEqualTo("20261122T081500.123Z_drive_12345.mcap");
        assertThat(name("{time}.mcap", 0)).isEqualTo("20261122T081500.123Z.mcap");
    }

    @Test
    void names_areTheSameInLanguagesThatHaveDigitsOfTheirOwn() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(name("drive-{index}-{time}.mcap", 7)).isEqualTo("drive-0007-20261122T081500.123Z.mcap");
            Files.createFile(folder.resolve("drive-0007.mcap"));
            assertThat(FileNames.of(folder.resolve("drive.mcap")).nextIndex()).isEqualTo(8);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void otherPlaceholders_areRefused() {
        assertThatThrownBy(() -> FileNames.isPattern(folder.resolve("drive-{date}.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("expected {index} or {time} as a placeholder, found {date}");
        assertThat(FileNames.isPattern(folder.resolve("drive-{time}.mcap"))).isTrue();
        assertThat(FileNames.isPattern(folder.resolve("drive-{}{ }.mcap"))).isFalse();
    }

    @Test
    void filesThatExist_areFoundOldestFirstAndNumberedOn() throws IOException {
        FileNames names = FileNames.of(folder.resolve("a(b)-{index}.mcap"));
        assertThat(names.nextIndex()).isZero();
        touch("a(b)-0004.mcap", 300);
        touch("a(b)-0002.mcap", 100);
        touch("a(b)-0003.mcap", 200);
        touch("a(b)-0009.mcap.bak", 50);
        touch("other-0010.mcap", 50);

        assertThat(names.existing())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a(b)-0002.mcap", "a(b)-0003.mcap", "a(b)-0004.mcap");
        assertThat(names.nextIndex()).isEqualTo(5);
    }

    @Test
    void folderThatDoesNotExist_hasNoFiles() throws IOException {
        assertThat(FileNames.of(folder.resolve("none/x.mcap")).existing()).isEmpty();
    }

    @Test
    void placeholderInTheFolderOrTwice_isRefused() {
        assertThatThrownBy(() -> FileNames.of(folder.resolve("{time}/x.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in its folder");
        assertThatThrownBy(() -> FileNames.of(folder.resolve("{index}-{index}.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("once");
    }

    private String name(String pattern, int index) {
        return FileNames.of(folder.resolve(pattern))
                .file(index, BEGIN)
                .getFileName()
                .toString();
    }

    private void touch(String name, long modifiedSeconds) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(modifiedSeconds)));
    }
}
