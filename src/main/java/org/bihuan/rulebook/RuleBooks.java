package org.bihuan.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Component;

/** The rule books shipped with the program, read and checked once; a bad one keeps the program from starting. */
@Component
public class RuleBooks {

    private static final List<String> SHIPPED = List.of("default", "national", "henan", "zhejiang", "liangshan");

    private final Map<String, RuleBook> books;

    /** Reads the presets shipped. */
    public RuleBooks() {
        this(shipped());
    }

    /** Reads presets given by id; one may extend another of them. */
    RuleBooks(Map<String, String> texts) {
        this.books = Inheritance.complete(texts);
    }

    /**
     * The rule book of this preset.
     *
     * @throws Missing if there is none
     */
    public RuleBook preset(String name) {
        RuleBook book = books.get(name);
        if (book == null) {
            throw new Missing(name);
        }
        return book;
    }

    /** All presets, the general default first. */
    public List<RuleBook> presets() {
        return List.copyOf(books.values());
    }

    private static Map<String, String> shipped() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String id : SHIPPED) {
            String resource = "/rules/" + id + ".yaml";
            try (InputStream in = RuleBooks.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is not on the class path");
                }
                texts.put(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
