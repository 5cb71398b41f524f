package org.bihuan.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Labelled;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words reasons in the reader's language. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a reason, as people read it: what can be chosen by its names alone. */
    public String of(Reason reason) {
        return of(reason.code(), reason.arguments().toArray());
    }

    /** The same for whoever writes a request: what can be chosen with the words it is written by. */
    public String written(Reason reason) {
        return sentence(reason.code(), true, reason.arguments().toArray());
    }

    /** The sentence of a code with what it names. */
    public String of(String code, Object... arguments) {
        return sentence(code, false, arguments);
    }

    private String sentence(String code, boolean written, Object... arguments) {
        Object[] readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = readable(arguments[i], written);
        }
        return messages.getMessage(code, readable, locale());
    }

    /** A date as it is written, a reason within a reason as its own sentence, words with their names one after the other. */
    private Object readable(Object argument, boolean written) {
        if (argument instanceof Reason within) {
            return written ? written(within) : of(within);
        }
        if (argument instanceof Choices choices) {
            return choices.words().stream()
                    .map(it -> choice(choices.names() + it, it, written))
                    .collect(Collectors.joining(of("form.between")));
        }
        if (argument instanceof Labelled labelled) {
            return labelled.labels().entrySet().stream()
                    .map(it -> written && !it.getKey().equals(it.getValue())
                            ? of("form.named", it.getValue(), it.getKey())
                            : it.getValue())
                    .collect(Collectors.joining(of("form.between")));
        }
        if (argument instanceof Named named) {
            return named.words().stream()
                    .map(it -> messages.getMessage(named.names() + it, null, it, locale()))
                    .collect(Collectors.joining(of("form.between")));
        }
        return argument instanceof LocalDate date ? date.toString() : argument;
    }

    /** The name a word is known by, and the word itself where it has none or has to be written. */
    private String choice(String code, String word, boolean written) {
        String name = messages.getMessage(code, null, null, locale());
        return name == null ? word : written ? of("form.named", name, word) : name;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
