package org.bihuan.guide;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The guide as it was packed into the program, rendered once at the start. Markdown alone counts: HTML in a file is shown as text.
 */
@Component
public class Guide {

    /** The first page of each language. */
    public static final String FIRST = "README";

    /** Pages by role come first, in the order of posts. */
    private static final List<String> ROLES = List.of(
            FIRST,
            "role-clerk",
            "role-head",
            "role-verifier",
            "role-office",
            "role-leaders",
            "role-organ",
            "role-handler",
            "role-member",
            "role-auditor",
            "role-administrators");

    private final Map<String, Page> pages = new TreeMap<>();

    /**
     * A page of the guide.
     *
     * @param language zh or en
     * @param name of the file, without ending
     */
    public record Page(String language, String name, String title, String html) {

        /** The title without what stands behind a colon, for lists. */
        public String brief() {
            return title.split("[：:]", 2)[0];
        }

        /** Whether it tells one role what it does. */
        public boolean role() {
            return name.startsWith("role-");
        }
    }

    Guide() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:guide/*/*.md")) {
            String[] path = file.getURL().getPath().split("/");
            String name = path[path.length - 2] + "/" + path[path.length - 1].replaceFirst("\\.md$", "");
            texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
        }
        texts.forEach((name, text) -> pages.put(name, rendered(name, text, texts)));
    }

    private static Page rendered(String path, String text, Map<String, String> all) {
        var tables = List.of(TablesExtension.create());
        String[] parts = path.split("/");
        Node page = Parser.builder().extensions(tables).build().parse(text);
        page.accept(new Links(parts[0], all::containsKey));
        page.accept(new Lines());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", anchor(words(node)));
                    } else if (node instanceof Image image) {
                        attributes.put("loading", "lazy");
                        size(image.getDestination()).ifPresent(it -> {
                            attributes.put("width", String.valueOf(it.width));
                            attributes.put("height", String.valueOf(it.height));
                        });
                    }
                })
                .build()
                .render(page);
        return new Page(parts[0], parts[1], title(page, parts[1]), html);
    }

    private static String title(Node page, String otherwise) {
        return page.getFirstChild() instanceof Heading heading ? words(heading) : otherwise;
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** As the places where the files are read as well make them: small letters, hyphens for spaces, no punctuation. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** A page by language and name. */
    public Optional<Page> page(String language, String name) {
        return Optional.ofNullable(pages.get(language + "/" + name));
    }

    /** All pages of a language: the first, those by role, then by name. */
    public List<Page> pages(String language) {
        var all = new ArrayList<>(pages.values().stream()
                .filter(it -> it.language().equals(language))
                .toList());
        all.sort((one, other) -> {
            int byRole = Integer.compare(place(one), place(other));
            return byRole != 0 ? byRole : one.name().compareTo(other.name());
        });
        return all;
    }

    private static int place(Page page) {
        int place = ROLES.indexOf(page.name());
        return place < 0 ? ROLES.size() : place;
    }

    /**
     * A diagram or picture.
     *
     * @param path folder and name, of letters, digits, hyphens and one dot
     */
    public Optional<Resource> picture(String path) {
        return file(path);
    }

    private static Optional<Resource> file(String path) {
        if (!path.matches("[a-z]+/[A-Za-z0-9_-]+\\.(svg|png)")) {
            return Optional.empty();
        }
        Resource file = new org.springframework.core.io.ClassPathResource("guide/" + path);
        return file.exists() ? Optional.of(file) : Optional.empty();
    }

    /** How large a page's picture is in pixels, so that its place is kept until it is there. */
    private static Optional<Dimension> size(String address) {
        Optional<Resource> file =
                address.endsWith(".png") ? file(address.replaceFirst("^../pictures/", "")) : Optional.empty();
        return file.map(it -> {
            // A PNG begins with eight bytes of signature and eight of a chunk's head; then come width and height.
            ByteBuffer head = ByteBuffer.wrap(bytes(it));
            return new Dimension(head.getInt(16), head.getInt(20));
        });
    }

    /** The bytes of a picture. */
    public static byte[] bytes(Resource picture) {
        try {
            return picture.getContentAsByteArray();
        } catch (IOException packedWithTheProgram) {
            throw new UncheckedIOException(packedWithTheProgram);
        }
    }
}
