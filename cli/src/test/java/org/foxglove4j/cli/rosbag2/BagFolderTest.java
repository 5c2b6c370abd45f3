package org.foxglove4j.cli.rosbag2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagFolderTest {

    @TempDir
    Path folder;

    @Test
    void filesWithoutAListAreInTheOrderOfTheirNumbers() throws IOException {
        create("drive_10.db3", "drive_9.db3.zstd", "drive_0.db3.zstd", "drive_0.db3-wal", "notes.txt");

        assertThat(files()).containsExactly("drive_0.db3.zstd", "drive_9.db3.zstd", "drive_10.db3");
    }

    @Test
    void listedFilesKeepTheOrderOfTheList() throws IOException {
        create("drive_0.db3", "drive_9.db3", "drive_10.db3");
        list("drive_9.db3", "\"drive_0.db3\"");

        assertThat(files()).containsExactly("drive_9.db3", "drive_0.db3");
    }

    @Test
    void listedFilesAreFoundUnderThePathsOfOldVersionsAndWithOrWithoutCompression() throws IOException {
        create("drive_0.mcap", "drive_1.mcap", "drive_2.mcap.zstd");
        list("drive/drive_0.mcap", "drive_1.mcap.zstd", "drive_2.mcap");

        assertThat(files()).containsExactly("drive_0.mcap", "drive_1.mcap", "drive_2.mcap.zstd");
    }

    @Test
    void missingListedFileIsAnError() throws IOException {
        create("drive_0.db3");
        list("drive_0.db3", "drive_1.db3");

        assertThatThrownBy(this::files)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("drive_1.db3").toString());
    }

    @Test
    void fileThatWasBeingCompressedIsReadOnce() throws IOException {
        create("drive_0.db3.zstd", "drive_1.db3", "drive_1.db3.zstd");

        assertThat(files()).containsExactly("drive_0.db3.zstd", "drive_1.db3");
    }

    @Test
    void directoriesThatAreNotOneBagAreRejected() throws IOException {
        assertThatThrownBy(this::files).hasMessageContaining("is a directory without .db3 or .mcap files");
        create("drive_0.db3", "drive_1.mcap");
        assertThatThrownBy(this::files).hasMessageContaining("contains .db3 and .mcap files");
    }

    private void create(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private void list(String... paths) throws IOException {
        Files.writeString(folder.resolve("metadata.yaml"), """
                rosbag2_bagfile_information:
                  version: 5
                  relative_file_paths:
                    - %s
                  files:
                    - path: other.db3
                """.formatted(String.join("\n    - ", paths)));
    }

    private List<String> files() throws IOException {
        return BagFolder.files(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
