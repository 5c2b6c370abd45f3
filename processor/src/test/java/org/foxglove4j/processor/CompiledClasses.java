package org.foxglove4j.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.encoding.EncodeBuffer;

/** Loads compiled classes and calls them as users would. */
final class CompiledClasses extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    CompiledClasses(Compilation compilation) {
        this(compilation, CompiledClasses.class.getClassLoader());
    }

    CompiledClasses(Compilation compilation, ClassLoader parent) {
        super(parent);
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.toUri().getPath();
                String name = path.substring(
                                ("/" + StandardLocation.CLASS_OUTPUT + "/").length(), path.length() - ".class".length())
                        .replace('/', '.');
                classes.put(name, read(file));
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Returns the names of the types that have a generated class whose name ends so. */
    Set<String> typesWith(String suffix) {
        Set<String> names = new TreeSet<>();
        for (String name : classes.keySet()) {
            if (name.endsWith(suffix)) {
                names.add(name.substring(0, name.length() - suffix.length()));
            }
        }
        return names;
    }

    Class<?> type(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the type for which a class was generated: the parameter of its method {@code write}. */
    Class<?> messageType(String prefix) {
        return Arrays.stream(type(prefix + "Json").getDeclaredMethods())
                .filter(method -> method.getName().equals("write") && Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0];
    }

    @SuppressWarnings("unchecked")
    Encoder<Object> encoder(String form) {
        return (Encoder<Object>) constant(form, "ENCODER");
    }

    @SuppressWarnings("unchecked")
    Decoder<Object> decoder(String form) {
        return (Decoder<Object>) constant(form, "DECODER");
    }

    byte[] encode(String form, Object message) {
        EncodeBuffer buffer = new EncodeBuffer(16);
        encoder(form).encode(message, buffer);
        return buffer.toByteArray();
    }

    Object constant(String className, String field) {
        try {
            Field constant = type(className).getDeclaredField(field);
            constant.setAccessible(true);
            return constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
