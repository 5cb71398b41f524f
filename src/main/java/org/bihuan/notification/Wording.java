package org.bihuan.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.notification.News.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words what was told in the language of whoever reads it. */
@Component
class Wording {

    private final MessageSource messages;
    private final JsonMapper json;

    Wording(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    String of(Sentence sentence, Locale locale) {
        Object[] arguments = sentence.arguments().toArray();
        return messages.getMessage(sentence.code(), arguments, locale);
    }

    String text(Message it, Locale locale) {
        return of(new Sentence(it.code(), Arrays.asList(json.readValue(it.arguments(), Object[].class))), locale);
    }

    List<String> lines(Message it, Locale locale) {
        return Arrays.stream(json.readValue(it.lines(), Sentence[].class))
                .map(line -> of(line, locale))
                .toList();
    }
}
