package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the selection of fields: for types of libraries, for inherited members, and for methods with any name. */
class ChosenFieldsTest {

    private static final String[] GEOMETRY = {"""
        package geometry;

        public class Rotation {
            private final double radians;

            public Rotation(double radians) {
                this.radians = radians;
            }

            public double getRadians() {
                return radians;
            }

            public double getTangent() {
                return Math.tan(radians);
            }

            public Angle getMeasure() {
                return () -> radians;
            }
        }
        """, """
        package geometry;

        public class Pose {
            private final double x;
            private final double y;
            private final Rotation rotation;

            public Pose(double x, double y, Rotation rotation) {
                this.x = x;
                this.y = y;
                this.rotation = rotation;
            }

            public double getNorm() {
                return Math.hypot(x, y);
            }

            public double getX() {
                return x;
            }

            public double getY() {
                return y;
            }

            public Rotation getRotation() {
                return rotation;
            }
        }
        """, """
        package geometry;

        public class Heading {
            private final double radians;

            public Heading() {
                this(0);
            }

            public Heading(double value) {
                this.radians = value;
            }

            public double getRadians() {
                return radians;
            }
        }
        """, """
        package geometry;

        public interface Angle {
            double radians();
        }
        """, """
        package geometry;

        public abstract class Subsystem {
            public final String getName() {
                return "subsystem";
            }

            public final Angle getAim() {
                return () -> 0;
            }
        }
        """};

    private final Map<Compilation, CompiledClasses> loaded = new HashMap<>();

    @TempDir
    Path library;

    @BeforeEach
    void compileLibrary() throws IOException {
        var files = Arrays.stream(GEOMETRY).map(Compile::file).toList();
        ClassFiles.write(Compiler.javac().withOptions("-g").compile(files), library);
    }

    @Test
    void selectedFieldsOfImportedTypesAreWrittenInOrderAndRead() {
        Compilation robot = compile("""
                @FoxgloveImport(value = Pose.class, fields = {"rotation", "x", "y"})
                @FoxgloveImport(value = Rotation.class, fields = "radians")
                package robot;

                import geometry.Pose;
                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveImport;
                """, """
                package robot;

                import geometry.Pose;
                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Drive(Pose pose) {
                    public static Drive sample() {
                        return new Drive(new Pose(1, 2, new Rotation(0.5)));
                    }

                    public static String read(String json) {
                        Pose pose = DriveChannel.decode(json.getBytes()).pose();
                        return pose.getX() + " " + pose.getY() + " " + pose.getRotation().getRadians();
                    }
                }
                """);

        assertThat(robot).succeededWithoutWarnings();
        String json = logged(robot, "robot.Drive");
        assertThat(json).isEqualTo("{\"pose\":{\"rotation\":{\"radians\":0.5},\"x\":1.0,\"y\":2.0}}");
        assertThat(call(robot, "robot.Drive", "read", json)).isEqualTo("1.0 2.0 0.5");
    }

    @Test
    void importedTypeWithoutSettersIsNotDecodedIntoAnEmptyObject() {
        Compilation robot = compile("""
                package robot;

                import geometry.Heading;
                import org.foxglove4j.annotation.FoxgloveImport;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                @FoxgloveImport(Heading.class)
                public record Drive(Heading heading) {
                    public static Drive sample() {
                        return new Drive(new Heading(0.5));
                    }
                }
                """);

        assertThat(logged(robot, "robot.Drive")).isEqualTo("{\"heading\":{\"radians\":0.5}}");
        var generated = assertThat(robot).generatedSourceFile("robot.DriveJson").contentsAsUtf8String();
        generated.contains("Heading has no setter, public field or constructor parameter for any of its fields");
        generated.doesNotContain("DECODER");
    }

    @Test
    void methodsWithAnyNameCanBeSelected() {
        Compilation robot = compile("""
                package robot;

                import geometry.Angle;
                import org.foxglove4j.annotation.FoxgloveImport;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema(fields = {"angle", "atGoal"})
                @FoxgloveImport(value = Angle.class, fields = "radians")
                public class Arm {
                    public Angle getAngle() {
                        return () -> 0.5;
                    }

                    public double getSpeed() {
                        return 1;
                    }

                    public boolean atGoal() {
                        return true;
                    }

                    public static Arm sample() {
                        return new Arm();
                    }
                }
                """);

        assertThat(logged(robot, "robot.Arm")).isEqualTo("{\"angle\":{\"radians\":0.5},\"atGoal\":true}");
    }

    @Test
    void annotatedMethodsOfClassesAndRecordsAreFields() {
        Compilation robot = compile("""
                package robot;

                import org.foxglove4j.annotation.FoxgloveField;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema(builder = true)
                public record Arm(double x, double y, Gripper gripper) {
                    /** How far it reaches. */
                    @FoxgloveField(unit = "m")
                    double reach() {
                        return Math.hypot(x, y);
                    }

                    double unasked() {
                        return x;
                    }

                    @FoxgloveSchema
                    public static class Gripper {
                        @FoxgloveField(name = "holds")
                        boolean hasPart() {
                            return true;
                        }

                        public boolean hasAnother() {
                            return true;
                        }
                    }

                    public static Arm sample() {
                        return ArmBuilder.create().x(3).y(4).gripper(new Gripper()).build();
                    }
                }
                """);

        assertThat(robot).succeededWithoutWarnings();
        assertThat(logged(robot, "robot.Arm"))
                .isEqualTo("{\"x\":3.0,\"y\":4.0,\"gripper\":{\"holds\":true},\"reach\":5.0}");
        assertThat(robot)
                .generatedSourceFile("robot.ArmJson")
                .contentsAsUtf8String()
                .contains("\"reach\": {\"description\": \"How far it reaches. [m]\", \"type\": \"number\"}");
    }

    @Test
    void annotatedVoidMethodsAreErrorsInRecordsToo() {
        assertThat(compile("""
                package robot;

                import org.foxglove4j.annotation.FoxgloveField;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Arm(double x) {
                    @FoxgloveField
                    double plus(double y) {
                        return x + y;
                    }
                }
                """)).hadErrorContaining("FOX004: 'plus' is annotated but cannot be read.");
    }

    @Test
    void unselectedInheritedMembersAreOmitted() {
        Compilation robot = compile("""
                package robot;

                import geometry.Subsystem;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema(fields = "height")
                public class Elevator extends Subsystem {
                    public double height = 0.25;

                    public static Elevator sample() {
                        return new Elevator();
                    }
                }
                """);

        assertThat(robot).succeededWithoutWarnings();
        assertThat(logged(robot, "robot.Elevator")).isEqualTo("{\"height\":0.25}");
    }

    @Test
    void faultsOfMembersWithoutSourceAreReportedAtTheImport() {
        String elevator = """
                package robot;

                import geometry.Subsystem;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public class Elevator extends Subsystem {}
                """;
        String imports = """
                @FoxgloveImport(Rotation.class)
                package robot;

                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveImport;
                """;

        Compilation robot = compile(imports, elevator);

        assertThat(robot)
                .hadErrorContaining(
                        "'aim' has type Angle, which is not a message type. Annotate Angle with @FoxgloveSchema,"
                                + " import it with @FoxgloveImport(Angle.class) if you cannot change it, or leave the"
                                + " field out with @FoxgloveField(ignore = true). It is declared in"
                                + " geometry.Subsystem, which comes from a class file; you can also select the fields"
                                + " that you need with fields = {...}.")
                .inFile(Compile.file(elevator))
                .onLine(7);
        assertThat(robot)
                .hadErrorContaining("It is declared in geometry.Rotation, which comes from a class file")
                .inFile(Compile.file(imports));
    }

    @Test
    void converterOfAnImportMayBePackagePrivate() {
        Compilation robot = compile("""
                @FoxgloveImport(value = Pose.class, fields = {"x", "rotation"})
                @FoxgloveImport(value = Rotation.class, converter = Degrees.class)
                package robot;

                import geometry.Pose;
                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveImport;
                """, """
                package robot;

                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveConverter;

                final class Degrees implements FoxgloveConverter<Rotation, Double> {
                    @Override
                    public Double toWire(Rotation value) {
                        return Math.toDegrees(value.getRadians());
                    }

                    @Override
                    public Rotation fromWire(Double wire) {
                        return new Rotation(Math.toRadians(wire));
                    }
                }
                """, """
                package robot;

                import geometry.Pose;
                import geometry.Rotation;
                import org.foxglove4j.annotation.FoxgloveSchema;

                @FoxgloveSchema
                public record Drive(Pose pose) {
                    public static Drive sample() {
                        return new Drive(new Pose(1, 2, new Rotation(Math.PI)));
                    }
                }
                """);

        assertThat(logged(robot, "robot.Drive")).isEqualTo("{\"pose\":{\"x\":1.0,\"rotation\":180.0}}");
    }

    /** Returns the JSON of the message that a type's method {@code sample} creates. */
    private String logged(Compilation compilation, String type) {
        Object message = call(compilation, type, "sample");
        return new String(classes(compilation).encode(type + "Json", message), StandardCharsets.UTF_8);
    }

    private Object call(Compilation compilation, String type, String method, Object... arguments) {
        try {
            for (Method candidate : classes(compilation).type(type).getMethods()) {
                if (candidate.getName().equals(method)) {
                    return candidate.invoke(null, arguments);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(type + " has no method " + method);
    }

    private CompiledClasses classes(Compilation compilation) {
        return loaded.computeIfAbsent(compilation, compiled -> new CompiledClasses(compiled, libraryClasses()));
    }

    private ClassLoader libraryClasses() {
        try {
            URL[] urls = {library.toUri().toURL()};
            return new URLClassLoader(urls, ChosenFieldsTest.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private Compilation compile(String... sources) {
        return Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions(Compile.LINT, "-Werror", "--release", "17")
                .withClasspath(ClassFiles.classPathWith(library))
                .compile(Arrays.stream(sources).map(Compile::file).toList());
    }
}
