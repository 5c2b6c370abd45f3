package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.WordCase;

/**
 * Collects the private members of a class under generation: each is made when it is first asked for, and has a name of
 * its own.
 */
public final class ClassBody {

    private final NameAllocator names = new NameAllocator();
    private final Map<String, String> known = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    /**
     * Creates an empty body.
     *
     * @param taken the names of the members that the class has anyway
     */
    public ClassBody(String... taken) {
        take(taken);
    }

    /** Keeps names for members that the class has anyway. */
    public void take(String... taken) {
        for (String name : taken) {
            names.newName(name);
        }
    }

    /** Returns the name of a constant, made by a function of that name if nobody asked for the same key before. */
    public String constant(String key, String name, Function<String, FieldSpec> make) {
        return known.computeIfAbsent("constant " + key, unused -> {
            String unique = names.newName(name);
            fields.add(make.apply(unique));
            return unique;
        });
    }

    /** Returns the name of a method, made by a function of that name if nobody asked for the same key before. */
    public String method(String key, String name, Function<String, MethodSpec> make) {
        String existing = known.get("method " + key);
        if (existing != null) {
            return existing;
        }
        String unique = names.newName(name);
        known.put("method " + key, unique);
        int position = methods.size();
        MethodSpec method = make.apply(unique);
        methods.add(position, method);
        return unique;
    }

    /** Returns the name of the constant that holds a converter. */
    public String converter(JavaType.Declared converter) {
        ClassName type = TypeNames.raw(converter);
        String name = WordCase.upperSnake(converter.simpleName());
        return constant(
                "converter " + converter,
                name,
                unique -> FieldSpec.builder(type, unique)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(CodeBlock.of("new $T()", type))
                        .build());
    }

    /** Adds all members to a class. */
    public void addTo(TypeSpec.Builder type) {
        type.addFields(fields);
        type.addMethods(methods);
    }
}
