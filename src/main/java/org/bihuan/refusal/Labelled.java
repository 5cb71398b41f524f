package org.bihuan.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of which one may be given, with labels that are worded already, as those a model has.
 *
 * @param labels by word
 */
public record Labelled(Map<String, String> labels) {

    public Labelled {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
