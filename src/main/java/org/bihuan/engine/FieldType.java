package org.bihuan.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The types a form field may have in a model. */
public enum FieldType {
    STRING,
    TEXT,
    LONG,
    DECIMAL,
    DATE,
    BOOLEAN,
    ENUM,
    UNIT,
    UNITS,
    PERSON,
    PERSONS,
    FILES,
    MEETING,
    PROBLEMS,
    BALLOT;

    /** The word a model and the API use, for example {@code units}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FieldType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Those the engine does not know by itself, so that it can parse our models; it never reads or writes their values. */
    static List<AbstractFormFieldType> engineTypes() {
        return Arrays.stream(values())
                .filter(type -> !List.of(STRING, LONG, DATE, BOOLEAN, ENUM).contains(type))
                .<AbstractFormFieldType>map(type -> new Declared(type.word()))
                .toList();
    }

    private static final class Declared extends AbstractFormFieldType {

        private final String name;

        Declared(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public TypedValue convertToFormValue(TypedValue value) {
            return value;
        }

        @Override
        public TypedValue convertToModelValue(TypedValue value) {
            return value;
        }

        @Override
        public Object convertFormValueToModelValue(Object value) {
            return value;
        }

        @Override
        public String convertModelValueToFormValue(Object value) {
            return String.valueOf(value);
        }
    }
}
