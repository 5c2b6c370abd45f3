package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetHandlerTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void create() throws Exception {
        folder = Files.createDirectories(temporary.resolve("assets"));
        Files.createDirectory(folder.resolve("meshes"));
        Files.writeString(folder.resolve("arm.urdf"), "urdf");
        Files.writeString(folder.resolve("meshes").resolve("a b.stl"), "stl");
        Files.writeString(temporary.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("leak"), temporary.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("outside"), temporary);
        Files.createSymbolicLink(folder.resolve("inside"), folder.resolve("arm.urdf"));
    }

    @Test
    void filesOfAFolderAreReadByTheirPath() throws Exception {
        AssetHandler handler = AssetHandler.folder(folder);
        assertThat(handler.fetch("arm.urdf")).isEqualTo("urdf".getBytes(UTF_8));
        assertThat(handler.fetch("meshes/a b.stl")).isEqualTo("stl".getBytes(UTF_8));
        assertThat(handler.fetch("meshes/a%20b.stl")).isEqualTo("stl".getBytes(UTF_8));
        assertThat(handler.fetch("inside")).isEqualTo("urdf".getBytes(UTF_8));
        Files.writeString(folder.resolve("100%zz+ü"), "odd");
        assertThat(handler.fetch("100%zz+ü")).isEqualTo("odd".getBytes(UTF_8));
        assertThat(handler.fetch("100%zz+%C3%BC")).isEqualTo("odd".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                ".",
                "..",
                "../secret",
                "meshes/../../secret",
                "meshes/../arm.urdf",
                "%2e%2e/secret",
                "..%2fsecret",
                "..%5Csecret",
                "..\\secret",
                "./arm.urdf",
                "meshes//a b.stl",
                "meshes/",
                "meshes",
                "missing",
                "leak",
                "outside/secret",
                "C:secret",
                "file:///etc/passwd",
                "/etc/passwd",
                "%2Fetc%2Fpasswd",
                "arm.urdf%00.png",
                "arm.urdf\u0000"
            })
    void filesOutsideTheFolderAreNeverRead(String uri) {
        assertThatThrownBy(() -> AssetHandler.folder(folder).fetch(uri))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("there is no asset " + uri)
                .hasMessageNotContaining(temporary.toString());
    }

    @Test
    void resourcesAreReadFromTheClassPath() throws Exception {
        String name = AssetHandlerTest.class.getSimpleName() + ".class";
        byte[] content;
        try (var resource = AssetHandlerTest.class.getResourceAsStream(name)) {
            content = resource.readAllBytes();
        }
        for (String root : new String[] {"org/foxglove4j", "/org/foxglove4j/"}) {
            AssetHandler handler = AssetHandler.classPath(AssetHandlerTest.class, root);
            assertThat(handler.fetch("websocket/" + name)).isEqualTo(content);
            for (String uri : new String[] {"websocket", "missing", "../foxglove4j/websocket/" + name, "/x"}) {
                assertThatThrownBy(() -> handler.fetch(uri)).isInstanceOf(FileNotFoundException.class);
            }
        }
        assertThat(AssetHandler.classPath(AssetHandlerTest.class, "").fetch("org/foxglove4j/websocket/" + name))
                .isEqualTo(content);
    }

    @Test
    void longestPrefixWins() throws Exception {
        AssetHandler handler = AssetHandler.byPrefix(Map.of(
                "package://", uri -> ("any " + uri).getBytes(UTF_8),
                "package://arm/", uri -> ("arm " + uri).getBytes(UTF_8)));
        assertThat(handler.fetch("package://arm/x")).isEqualTo("arm x".getBytes(UTF_8));
        assertThat(handler.fetch("package://leg/x")).isEqualTo("any leg/x".getBytes(UTF_8));
        assertThatThrownBy(() -> handler.fetch("http://x")).hasMessage("there is no asset http://x");
    }
}
