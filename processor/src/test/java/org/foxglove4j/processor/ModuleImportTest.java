package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that imports in {@code module-info.java} apply to all annotated types of the module, in full and partial
 * builds.
 */
class ModuleImportTest {

    private static final String MODULE = """
            import org.foxglove4j.annotation.FoxgloveImport;

            @FoxgloveImport(value = java.util.Locale.class, converter = robot.LocaleConverter.class)
            @FoxgloveImport(robot.base.Vector.class)
            module robot {
                requires org.foxglove4j.runtime;
            }
            """;

    private static final String VECTOR = """
            package robot.base;

            public record Vector(double x, double y) {}
            """;

    private static final String CONVERTER = """
            package robot;

            import java.util.Locale;

            public final class LocaleConverter implements org.foxglove4j.annotation.FoxgloveConverter<Locale, String> {

                @Override
                public String toWire(Locale locale) {
                    return locale.toLanguageTag();
                }

                @Override
                public Locale fromWire(String tag) {
                    return Locale.forLanguageTag(tag);
                }
            }
            """;

    private static final String ARM = """
            package robot.arm;

            import java.util.List;
            import java.util.Locale;

            @org.foxglove4j.annotation.FoxgloveSchema
            public record Arm(Locale locale, List<robot.base.Vector> points) {}
            """;

    private static final String NEARER = """
            package robot.arm;

            @org.foxglove4j.annotation.FoxgloveSchema
            @org.foxglove4j.annotation.FoxgloveImport(value = robot.base.Vector.class, fields = "y")
            public record Nearer(robot.base.Vector point) {}
            """;

    @TempDir
    Path folder;

    @Test
    void importsApplyToAllPackages() {
        ModuleBuild module = module();

        assertThat(module.compile().messages()).isEmpty();
        assertThat(module.read("target/classes/robot/arm/ArmJson.java"))
                .contains("\"locale\": {\"type\": \"string\"}", "\"title\": \"robot.base.Vector\"");
        assertThat(module.read("target/classes/robot/arm/NearerJson.java"))
                .contains("\"y\": {\"type\": \"number\"}")
                .doesNotContain("\"x\": {\"type\": \"number\"}");
        assertThat(module.path("target/classes/robot/base/VectorChannel.java")).doesNotExist();
    }

    @Test
    void importsApplyWhenOneTypeIsCompiledAlone() {
        ModuleBuild module = module();
        module.compile();
        String whole = module.read("target/classes/robot/arm/ArmJson.java");
        module.delete("robot.arm.Arm").source(ARM);

        assertThat(module.compile("robot.arm.Arm").messages()).isEmpty();
        assertThat(module.read("target/classes/robot/arm/ArmJson.java")).isEqualTo(whole);
    }

    private ModuleBuild module() {
        return new ModuleBuild(folder)
                .options("--release", "17", "-implicit:none", "--module-path", ModuleBuild.modulePath())
                .write("src/main/java/module-info.java", MODULE)
                .source(VECTOR)
                .source(CONVERTER)
                .source(ARM)
                .source(NEARER);
    }
}
