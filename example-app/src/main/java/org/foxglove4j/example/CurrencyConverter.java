package org.foxglove4j.example;

import java.util.Currency;
import org.foxglove4j.annotation.FoxgloveConverter;

/** Writes currencies as their codes, EUR. */
final class CurrencyConverter implements FoxgloveConverter<Currency, String> {

    @Override
    public String toWire(Currency value) {
        return value.getCurrencyCode();
    }

    @Override
    public Currency fromWire(String wire) {
        return Currency.getInstance(wire);
    }
}
