package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;

/**
 * A collection that a decoder creates and fills.
 *
 * @param type the type of its variable
 * @param creation the expression that creates an empty one
 */
public record NewCollection(TypeName type, CodeBlock creation) {

    private static final JavaType.Declared ENUM_SET = JavaType.Declared.of("java.util", EnumSet.class.getSimpleName());
    private static final JavaType.Declared ENUM_MAP = JavaType.Declared.of("java.util", EnumMap.class.getSimpleName());

    /** Returns the collection for the elements of a list or set, or for those of an array that is created from it. */
    public static NewCollection of(ListType list) {
        TypeName element = TypeNames.of(list.elementType()).box();
        JavaType.Declared made = list.implementation();
        if (made == null) {
            boolean isSet = list.kind() == CollectionKind.SET;
            return new NewCollection(
                    ParameterizedTypeName.get(ClassName.get(isSet ? Set.class : List.class), element),
                    CodeBlock.of("new $T<>()", isSet ? LinkedHashSet.class : ArrayList.class));
        }
        TypeName type = ParameterizedTypeName.get(TypeNames.raw(made), element);
        return made.equals(ENUM_SET)
                ? new NewCollection(type, CodeBlock.of("$T.noneOf($T.class)", EnumSet.class, element))
                : new NewCollection(type, CodeBlock.of("new $T<>()", TypeNames.raw(made)));
    }

    /** Returns the map for the entries of a map. */
    public static NewCollection of(MapType map) {
        TypeName key = TypeNames.of(map.keyType());
        TypeName value = TypeNames.of(map.valueType());
        JavaType.Declared made = map.implementation();
        TypeName type =
                ParameterizedTypeName.get(made == null ? ClassName.get(Map.class) : TypeNames.raw(made), key, value);
        boolean byConstants = made == null ? map.key() instanceof EnumNameType : made.equals(ENUM_MAP);
        if (byConstants) {
            return new NewCollection(type, CodeBlock.of("new $T<>($T.class)", EnumMap.class, key));
        }
        ClassName usual = ClassName.get(LinkedHashMap.class);
        return new NewCollection(type, CodeBlock.of("new $T<>()", made == null ? usual : TypeNames.raw(made)));
    }
}
