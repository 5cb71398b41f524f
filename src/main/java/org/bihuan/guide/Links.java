package org.bihuan.guide;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Turns links between files into links between pages: other pages of the guide, diagrams and pictures, the API's documentation.
 * What is not read within the program loses its link and keeps its words. All stay relative, wherever the program lives.
 */
final class Links extends AbstractVisitor {

    private static final Pattern PAGE = Pattern.compile("docs/guide/(zh|en)/([A-Za-z0-9-]+)\\.md");
    private static final Pattern DIAGRAM = Pattern.compile("docs/diagrams/([A-Za-z0-9-]+\\.svg)");
    private static final Pattern PICTURE = Pattern.compile("docs/guide/([a-z]+/[A-Za-z0-9_-]+\\.png)");
    private static final Pattern API = Pattern.compile("docs/api/[a-z-]+\\.adoc");

    private final URI base;
    private final Predicate<String> exists;

    /** @param exists whether there is a page, given as language and name with a slash between */
    Links(String language, Predicate<String> exists) {
        this.base = URI.create("docs:/docs/guide/" + language + "/page.md");
        this.exists = exists;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String to = link.getDestination();
        if (to.startsWith("#") || to.matches("https?://.*")) {
            return;
        }
        target(to).ifPresentOrElse(link::setDestination, () -> keepWords(link));
    }

    @Override
    public void visit(Image image) {
        target(image.getDestination()).ifPresentOrElse(image::setDestination, () -> keepWords(image));
    }

    private Optional<String> target(String to) {
        URI file = base.resolve(to);
        if (file.getPath() == null) {
            return Optional.empty();
        }
        String path = file.getPath().substring(1);
        String at = file.getRawFragment() == null ? "" : "#" + file.getRawFragment();
        Matcher page = PAGE.matcher(path);
        if (page.matches()) {
            String name = page.group(1) + "/" + page.group(2);
            return exists.test(name) ? Optional.of("../" + name + at) : Optional.empty();
        }
        Matcher diagram = DIAGRAM.matcher(path);
        if (diagram.matches()) {
            return Optional.of("../pictures/diagrams/" + diagram.group(1));
        }
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return Optional.of("../pictures/" + picture.group(1));
        }
        return API.matcher(path).matches() ? Optional.of("../../docs/api") : Optional.empty();
    }

    private static void keepWords(Node link) {
        for (Node child = link.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        link.unlink();
    }
}
