package org.foxglove4j.processor.document;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.processor.model.SchemaKind;

/** Converts a sample to its JSON form, as maps, lists and values. */
final class JsonSample {

    private JsonSample() {}

    static Object tree(Sample sample) {
        if (sample instanceof Sample.Message message) {
            Map<String, Object> object = new LinkedHashMap<>();
            if (message.type().kind() == SchemaKind.ONE_OF) {
                message.fields().keySet().forEach(field -> object.put("type", field.name()));
            }
            message.fields().forEach((field, value) -> object.put(field.name(), tree(value)));
            return object;
        }
        if (sample instanceof Sample.Elements elements) {
            return elements.values().stream().map(JsonSample::tree).toList();
        }
        if (sample instanceof Sample.Entry entry) {
            return Map.of(tree(entry.key()).toString(), tree(entry.value()));
        }
        if (sample instanceof Sample.Time time) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("sec", time.seconds());
            object.put("nsec", time.nanos());
            return object;
        }
        if (sample instanceof Sample.Bytes bytes) {
            return Base64.getEncoder().encodeToString(array(bytes));
        }
        if (sample instanceof Sample.Constant constant) {
            return constant.constant().number();
        }
        if (sample instanceof Sample.Truth truth) {
            return truth.value();
        }
        if (sample instanceof Sample.Whole whole) {
            return whole.value();
        }
        return sample instanceof Sample.Real real ? (Object) real.value() : ((Sample.Text) sample).value();
    }

    static byte[] array(Sample.Bytes bytes) {
        byte[] array = new byte[bytes.value().size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.value().get(i).byteValue();
        }
        return array;
    }
}
