package org.goodword.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One value, understood.
public sealed interface FieldValue {
    int INDEXED = 200;

    /// As it is stored and shown.
    Object json();

    /// What filters compare: none, one, or of a tree all that it lies under too.
    List<Object> compared();

    /// What rules compare, as text.
    List<String> words();

    record Text(String text) implements FieldValue {
        @Override
        public Object json() {
            return text;
        }

        @Override
        public List<Object> compared() {
            return List.of(beginning(text));
        }

        @Override
        public List<String> words() {
            return List.of(text);
        }

        /// As much of a text as filters look at.
        public static String beginning(String text) {
            return text.codePointCount(0, text.length()) <= INDEXED
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, INDEXED));
        }
    }

    record Number(BigDecimal number) implements FieldValue {
        @Override
        public Object json() {
            return number;
        }

        @Override
        public List<Object> compared() {
            return List.of(number.movePointRight(4).longValueExact());
        }

        @Override
        public List<String> words() {
            return List.of(number.toPlainString());
        }
    }

    record Money(long minor, Currency currency) implements FieldValue {
        @Override
        public Object json() {
            return Map.of("minor", minor, "currency", currency.getCurrencyCode());
        }

        @Override
        public List<Object> compared() {
            return List.of(amount().movePointRight(4).longValueExact());
        }

        @Override
        public List<String> words() {
            return List.of(amount().toPlainString());
        }

        private BigDecimal amount() {
            return BigDecimal.valueOf(minor, digits(currency));
        }

        static int digits(Currency currency) {
            return Math.max(0, currency.getDefaultFractionDigits());
        }
    }

    record Day(LocalDate date) implements FieldValue {
        @Override
        public Object json() {
            return date.toString();
        }

        @Override
        public List<Object> compared() {
            return List.of(date.toEpochDay());
        }

        @Override
        public List<String> words() {
            return List.of(date.toString());
        }
    }

    /// @param path itself first, then what it lies under
    record Chosen(List<String> path) implements FieldValue {
        @Override
        public Object json() {
            return path.getFirst();
        }

        @Override
        public List<Object> compared() {
            return List.copyOf(path);
        }

        @Override
        public List<String> words() {
            return path;
        }
    }

    record Named(UUID id) implements FieldValue {
        @Override
        public Object json() {
            return id.toString();
        }

        @Override
        public List<Object> compared() {
            return List.of(id);
        }

        @Override
        public List<String> words() {
            return List.of(id.toString());
        }
    }
}
