package org.bihuan.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.refusal.Missing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The presets: those shipped with the program, of which a bad one keeps it from starting, and the operator's own, of which a bad
 * one is left out. Read and checked once.
 */
@Component
public class RuleBooks {

    private static final String GENERAL = "default";

    private static final List<String> SHIPPED =
            List.of(GENERAL, "national", "henan", "zhejiang", "hunan", "beijing", "liangshan", "shiquan");

    private final Map<String, RuleBook> books;
    private final Set<String> shipped;

    /** Reads the presets shipped, and the operator's own. */
    @Autowired
    RuleBooks(OwnPresets own) {
        this.books = Inheritance.complete(shipped(), own.texts(SHIPPED), own::refused);
        this.shipped = Set.copyOf(SHIPPED);
    }

    /** Reads the presets shipped. */
    public RuleBooks() {
        this(shipped());
    }

    /** Reads presets given by id; one may extend another of them. */
    RuleBooks(Map<String, String> texts) {
        this.books = Inheritance.complete(texts);
        this.shipped = Set.copyOf(texts.keySet());
    }

    /**
     * The rule book of this preset.
     *
     * @throws Missing if there is none
     */
    public RuleBook preset(String name) {
        return find(name).orElseThrow(() -> new Missing(name));
    }

    /** The rule book of this preset, if there is one. */
    public Optional<RuleBook> find(String name) {
        return Optional.ofNullable(books.get(name));
    }

    /** All presets, the general default first, the operator's own last. */
    public List<RuleBook> presets() {
        return List.copyOf(books.values());
    }

    /** Whether a preset comes with the program. */
    public boolean shipped(String name) {
        return shipped.contains(name);
    }

    /** What every other preset stands on. */
    RuleBook general() {
        return preset(GENERAL);
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
