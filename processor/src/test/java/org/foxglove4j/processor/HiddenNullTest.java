package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that nulls are reported by name even if they only appear when a value is converted, is unwrapped, or has no
 * fields to read.
 */
class HiddenNullTest {

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        classes = new CompiledClasses(Compile.sources("""
                package demo;

                import java.util.*;
                import org.foxglove4j.annotation.*;

                @FoxgloveSchema
                @FoxgloveImport(value = Voice.class, converter = Whisper.class)
                final class Lamp {
                    public Voice voice;
                    public List<Voice> voices;
                    public Map<Voice, Integer> byVoice;
                    public Map<String, Voice> voiceByName;
                    public Label label;
                    public List<Label> labels;
                    public List<Nothing> nothings;
                    public Nothing[] more;
                    public List<Voice> nullVoices;
                    public Map<Mode, Double> nullKey;
                    public Map<Mode, Double> nullValue;
                    public Map<Integer, Double> nullNumber;

                    enum Mode { ON, OFF }

                    static final Lamp VOICE = new Lamp();
                    static final Lamp VOICES = new Lamp();
                    static final Lamp BY_VOICE = new Lamp();
                    static final Lamp VOICE_BY_NAME = new Lamp();
                    static final Lamp LABEL = new Lamp();
                    static final Lamp LABELS = new Lamp();
                    static final Lamp NOTHINGS = new Lamp();
                    static final Lamp MORE = new Lamp();
                    static final Lamp NULL_VOICES = new Lamp();
                    static final Lamp NULL_KEY = new Lamp();
                    static final Lamp NULL_VALUE = new Lamp();
                    static final Lamp NULL_NUMBER = new Lamp();

                    static {
                        Voice silent = new Voice("");
                        VOICE.voice = silent;
                        VOICES.voices = List.of(silent);
                        BY_VOICE.byVoice = Map.of(silent, 1);
                        VOICE_BY_NAME.voiceByName = Map.of("a", silent);
                        LABEL.label = new Label(null);
                        LABELS.labels = List.of(new Label(null));
                        NOTHINGS.nothings = Arrays.asList(new Nothing(), null);
                        MORE.more = new Nothing[2];
                        NULL_VOICES.nullVoices = Collections.singletonList(null);
                        NULL_KEY.nullKey = new HashMap<>(Map.of(Mode.ON, 1.0));
                        NULL_KEY.nullKey.put(null, 2.0);
                        NULL_VALUE.nullValue = new EnumMap<>(Mode.class);
                        NULL_VALUE.nullValue.put(Mode.OFF, null);
                        NULL_NUMBER.nullNumber = Collections.singletonMap(7, null);
                    }
                }
                """, """
                package demo;

                record Voice(String text) {}
                """, """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Nothing() {}
                """, """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema(transparent = true)
                record Label(String text) {}
                """, """
                package demo;

                final class Whisper implements org.foxglove4j.annotation.FoxgloveConverter<Voice, String> {

                    @Override
                    public String toWire(Voice voice) {
                        return voice == null || !voice.text().isEmpty() ? "heard" : null;
                    }

                    @Override
                    public Voice fromWire(String wire) {
                        return new Voice(wire);
                    }
                }
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, voice",
        "VOICES, voices",
        "BY_VOICE, byVoice",
        "VOICE_BY_NAME, voiceByName",
    })
    void nullFromAConverter(String lamp, String field) {
        assertRejected(
                lamp,
                "Whisper returned null for a value in field " + field
                        + " of Lamp: return a value from toWire, or make the field null");
    }

    @ParameterizedTest
    @CsvSource({"LABEL, label", "LABELS, labels"})
    void nullInATransparentRecord(String lamp, String field) {
        assertRejected(
                lamp,
                "text of Label in field " + field
                        + " of Lamp is null, but is encoded in place of the record: make the field null");
    }

    @ParameterizedTest
    @CsvSource({"NOTHINGS, nothings, 1", "MORE, more, 0", "NULL_VOICES, nullVoices, 0"})
    void elementWhoseFieldsAreNotRead(String lamp, String field, int index) {
        assertRejected(lamp, "element " + index + " of field " + field + " of Lamp is null: leave it out");
    }

    @ParameterizedTest
    @CsvSource({
        "NULL_KEY, 'a key of field nullKey of Lamp is null: leave the entry out'",
        "NULL_VALUE, 'the value of \"OFF\" in field nullValue of Lamp is null: leave the entry out'",
        "NULL_NUMBER, 'the value of \"7\" in field nullNumber of Lamp is null: leave the entry out'"
    })
    void keyOrValueOfAMap(String lamp, String message) {
        assertRejected(lamp, message);
    }

    private static void assertRejected(String lamp, String message) {
        Object value = value(lamp);
        for (String form : List.of("demo.LampJson", "demo.LampProtobuf")) {
            assertThatThrownBy(() -> classes.encode(form, value))
                    .as(form)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(message);
        }
    }

    private static Object value(String lamp) {
        try {
            Field field = classes.type("demo.Lamp").getDeclaredField(lamp);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
