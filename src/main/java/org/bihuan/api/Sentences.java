package org.bihuan.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bihuan.refusal.Choices;
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

    /** The sentence of a reason. */
    public String of(Reason reason) {
        return of(reason.code(), reason.arguments().toArray());
    }

    /** The sentence of a code with what it names. */
    public String of(String code, Object... arguments) {
        Object[] readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = readable(arguments[i]);
        }
        return messages.getMessage(code, readable, locale());
    }

    /** A date as it is written, a reason within a reason as its own sentence, words with their names one after the other. */
    private Object readable(Object argument) {
        if (argument instanceof Reason within) {
            return of(within);
        }
        if (argument instanceof Choices choices) {
            return choices.words().stream()
                    .map(it -> named(choices.names() + it, it))
                    .collect(Collectors.joining(of("form.between")));
        }
        if (argument instanceof Named named) {
            return named.words().stream()
                    .map(it -> messages.getMessage(named.names() + it, null, it, locale()))
                    .collect(Collectors.joining(of("form.between")));
        }
        return argument instanceof LocalDate date ? date.toString() : argument;
    }

    /** A word of an address, with the name its reader knows it by in front where it has one. */
    public String named(String code, String word) {
        String name = messages.getMessage(code, null, null, locale());
        return name == null ? word : of("form.named", name, word);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
