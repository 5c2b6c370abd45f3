package org.foxglove4j.example;

import java.util.Locale;
import org.foxglove4j.annotation.FoxgloveConverter;

/** Encodes locales as language tags, for example {@code pt-BR}. */
final class LocaleConverter implements FoxgloveConverter<Locale, String> {

    @Override
    public String toWire(Locale value) {
        return value.toLanguageTag();
    }

    @Override
    public Locale fromWire(String wire) {
        return Locale.forLanguageTag(wire);
    }
}
