package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.FormClass;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.TextConstants;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the class {@code PoseJson} for {@code Pose}, and the JSON Schema as a resource on request. */
public final class JsonGenerator implements Generator {

    /** Creates a generator. */
    public JsonGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        GeneratedFile source = new GeneratedFile.Source(names.packageName(), jsonClass(type, names));
        return type.options().schemaFiles()
                ? List.of(source, GeneratedFile.Resource.ofSchema(type.name() + ".json", JsonSchemas.text(type) + "\n"))
                : List.of(source);
    }

    private static TypeSpec jsonClass(SchemaType type, GeneratedNames names) {
        FormClass json = new FormClass(type, names.json(), "JSON", "JSON");
        ClassBody body = FormClass.body();
        json.addSchema(
                "The JSON Schema of the messages.\n" + (FloatingPoint.isIn(type) ? FloatingPoint.NOTE + "\n" : ""),
                CodeBlock.of(
                        "$T.jsonSchema($S, $L)",
                        TypeNames.raw(RuntimeNames.SCHEMA),
                        type.name(),
                        TextConstants.of(JsonSchemas.text(type))));
        json.addEncoder("Writes a message as a JSON object.\n", new EncoderMethods(body).write(type));
        if (Decoding.isPossible(type)) {
            json.addDecoder(
                    """
                    Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
                    """, "the object", RuntimeTypes.JSON_READER, new DecoderMethods(body).read(type), decode(type));
        }
        return json.with(body).build();
    }

    private static CodeBlock decode(SchemaType type) {
        return CodeBlock.builder()
                .addStatement("$1T in = new $1T(data, offset, length)", RuntimeTypes.JSON_READER)
                .addStatement("$T message = read(in)", TypeNames.of(type.javaType()))
                .addStatement("in.readEnd()")
                .addStatement("return message")
                .build();
    }
}
