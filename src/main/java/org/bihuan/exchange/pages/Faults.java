package org.bihuan.exchange.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.refusal.FieldError;
import org.springframework.stereotype.Component;

/** What is wrong, by the field it stands at. */
@Component
class Faults {

    private final Sentences sentences;

    Faults(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One sentence a field. */
    Map<String, String> by(List<FieldError> errors) {
        var by = new LinkedHashMap<String, String>();
        errors.forEach(it -> by.putIfAbsent(it.field(), sentences.of(it.reason())));
        return by;
    }
}
