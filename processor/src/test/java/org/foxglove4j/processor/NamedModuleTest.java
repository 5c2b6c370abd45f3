package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what is generated into a named module. */
class NamedModuleTest {

    private static final String ARM = """
            package robot.arm;

            @org.foxglove4j.annotation.FoxgloveSchema
            public record Arm(double angle) {}
            """;

    @TempDir
    Path folder;

    @Test
    void exportedClassesCompileWithoutWarningsIfTheModuleReadsTheCompilerApi() {
        ModuleBuild module = new ModuleBuild(folder)
                .options("--release", "17", "-implicit:none", Compile.LINT, "--module-path", ModuleBuild.modulePath())
                .write("src/main/java/module-info.java", """
                        module robot {
                            requires java.compiler;
                            requires transitive org.foxglove4j.runtime;
                            exports robot.arm;
                        }
                        """)
                .source(ARM);

        assertThat(module.compile().messages()).isEmpty();
        assertThat(module.read("target/classes/robot/arm/ArmJson.java")).contains("@Generated(");
    }

    /** Two modules of a program must not contain the same package, and any folder with a proper name is one. */
    @Test
    void schemaFilesAreInNoPackage() {
        ModuleBuild module = new ModuleBuild(folder)
                .options("--release", "17", "--module-path", ModuleBuild.modulePath(), "-Afoxglove.schemaFiles=true")
                .write("src/main/java/module-info.java", "module robot { requires org.foxglove4j.runtime; }")
                .source(ARM);

        assertThat(module.compile().messages()).isEmpty();
        assertThat(module.read("target/classes/META-INF/foxglove/robot.arm.Arm.json"))
                .contains("\"angle\"");
        assertThat(ModuleFinder.of(module.path("target/classes"))
                        .find("robot")
                        .orElseThrow()
                        .descriptor()
                        .packages())
                .containsExactly("robot.arm");
    }
}
