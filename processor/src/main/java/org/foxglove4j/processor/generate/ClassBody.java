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
 * Collects the private members of a generated class: each is created when it is first requested, and has a unique name.
 *
 * <p>Members that do not fit into one class file, which is limited to 65,535 constant pool entries and 64 KB of code
 * for initializing its constants, go into nested classes.
 */
public final class ClassBody {

    /** The maximum source length of the constants of a class, and of its methods; about a tenth of the limit. */
    private static final int MAX_CONSTANTS = 40_000;

    private static final int MAX_METHODS = 150_000;

    private final NameAllocator names = new NameAllocator();
    private final Map<String, String> known = new HashMap<>();
    private final List<Members> classes = new ArrayList<>(List.of(new Members("")));
    private final List<TypeSpec> types = new ArrayList<>();
    private Members forConstants = classes.get(0);
    private Members forMethods = classes.get(0);

    /** The members of the class, or of a nested one. */
    private static final class Members {

        private final String className;
        private final List<FieldSpec> fields = new ArrayList<>();
        private final List<MethodSpec> methods = new ArrayList<>();
        private int lengthOfConstants;
        private int lengthOfMethods;

        Members(String className) {
            this.className = className;
        }

        String qualified(String name) {
            return className.isEmpty() ? name : className + "." + name;
        }
    }

    /**
     * Creates an empty body.
     *
     * @param taken the names of the other members of the class
     */
    public ClassBody(String... taken) {
        take(taken);
    }

    /** Reserves names for other members of the class. */
    public void take(String... taken) {
        for (String name : taken) {
            names.newName(name);
        }
    }

    /** Returns the name of the constant for a key; a function creates it from its name on the first request. */
    public String constant(String key, String name, Function<String, FieldSpec> make) {
        return known.computeIfAbsent("constant " + key, unused -> {
            if (forConstants.lengthOfConstants > MAX_CONSTANTS) {
                forConstants = more();
            }
            String unique = names.newName(name);
            FieldSpec constant = make.apply(unique);
            forConstants.fields.add(constant);
            forConstants.lengthOfConstants += constant.initializer().toString().length();
            return forConstants.qualified(unique);
        });
    }

    /** Returns the name of the method for a key; a function creates it from its name on the first request. */
    public String method(String key, String name, Function<String, MethodSpec> make) {
        String existing = known.get("method " + key);
        if (existing != null) {
            return existing;
        }
        if (forMethods.lengthOfMethods > MAX_METHODS) {
            forMethods = more();
        }
        Members members = forMethods;
        String unique = names.newName(name);
        String qualified = members.qualified(unique);
        known.put("method " + key, qualified);
        int position = members.methods.size();
        MethodSpec method = make.apply(unique);
        members.methods.add(position, method);
        members.lengthOfMethods += method.code().toString().length();
        return qualified;
    }

    /** Adds a nested class, which a function creates from its name, and returns the name. */
    public String nestedClass(Function<String, TypeSpec> make) {
        String unique = className();
        types.add(make.apply(unique));
        return unique;
    }

    private Members more() {
        Members more = new Members(className());
        classes.add(more);
        return more;
    }

    /** Returns a name that is unlikely to be that of a user's type, which it would hide. */
    private String className() {
        return names.newName("FoxglovePart" + (classes.size() + types.size()));
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
        for (Members members : classes) {
            if (members.className.isEmpty()) {
                type.addFields(members.fields);
                type.addMethods(members.methods);
            } else {
                type.addType(TypeSpec.classBuilder(members.className)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addFields(members.fields)
                        .addMethods(members.methods)
                        .build());
            }
        }
        type.addTypes(types);
    }
}
