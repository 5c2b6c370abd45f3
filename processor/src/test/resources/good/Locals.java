package good;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Fields that are called like the variables and constants of generated code. */
@FoxgloveSchema(builder = true)
public record Locals(
        List<Integer> values,
        Collection<Long> element,
        Integer[] items,
        int i,
        List<Level> in,
        Map<String, Double> out,
        Optional<String> message,
        byte[] array,
        int position,
        String tag,
        Set<String> seen,
        String builder,
        String create,
        int createField,
        int NAMES,
        String REQUIRED,
        Optional<Level> SCHEMA,
        int[] ENCODER,
        int yield,
        int record) {}
