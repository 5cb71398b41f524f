package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.refusal.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the explanation of a due date for its reader. */
@Component
public class Explanations {

    static final String SOURCE = "deadline.source";

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final MessageSource messages;

    Explanations(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence: base, days left out and counted in, result, and the source in brackets. */
    public String words(DueDate due, Locale locale) {
        String separator = messages.getMessage("deadline.separator", null, locale);
        StringBuilder sentence = new StringBuilder();
        for (Reason part : due.explanation()) {
            if (!sentence.isEmpty() && !part.code().equals(SOURCE)) {
                sentence.append(separator);
            }
            sentence.append(words(part, locale));
        }
        return sentence.toString();
    }

    private String words(Reason part, Locale locale) {
        Object[] arguments = part.arguments().stream()
                .map(argument -> readable(argument, locale))
                .toArray();
        return messages.getMessage(part.code(), arguments, locale);
    }

    private Object readable(Object argument, Locale locale) {
        if (argument instanceof Event event) {
            return messages.getMessage(event.code(), null, locale);
        }
        if (argument instanceof Festival festival) {
            return messages.getMessage(festival.code(), null, locale);
        }
        if (argument instanceof Citation citation) {
            return citation.in(locale);
        }
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
        }
        if (argument instanceof MonthDay day) {
            return MONTH_AND_DAY.format(day);
        }
        return argument;
    }
}
