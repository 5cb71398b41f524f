package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Sentences;
import org.jspecify.annotations.Nullable;

/** A form 表单 as it is built up: rows of labelled cells, bands that head a part, lines for signatures. */
final class Sheet {

    /**
     * A cell with its label.
     *
     * @param text what is known; nothing for an empty place
     * @param lines how high it is at least
     */
    record Cell(String label, @Nullable String text, int lines) {}

    /** A row of one or two cells; a band has a heading instead. */
    record Row(@Nullable String band, List<Cell> cells) {}

    private final Sentences sentences;
    private final String title;
    private final @Nullable String mark;
    private final @Nullable String number;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();

    /**
     * An empty form.
     *
     * @param title code of its title
     * @param mark whose form it is; nothing where it goes up to the congress
     * @param number 编号; nothing for a place to write it
     */
    Sheet(Sentences sentences, String title, @Nullable String mark, @Nullable String number) {
        this.sentences = sentences;
        this.title = sentences.of(title);
        this.mark = mark;
        this.number = number;
    }

    Sheet band(String label, Object... arguments) {
        rows.add(new Row(sentences.of(label, arguments), List.of()));
        return this;
    }

    Sheet wide(String label, @Nullable Object text, int lines) {
        return named(sentences.of(label), text, lines);
    }

    /** The same with a label that is not one of ours. */
    Sheet named(String label, @Nullable Object text, int lines) {
        rows.add(new Row(null, List.of(new Cell(label, written(text), lines))));
        return this;
    }

    Sheet pair(String left, @Nullable Object leftText, String right, @Nullable Object rightText) {
        return two(sentences.of(left), leftText, sentences.of(right), rightText);
    }

    /** The same with labels that are not ours. */
    Sheet two(String left, @Nullable Object leftText, String right, @Nullable Object rightText) {
        rows.add(new Row(null, List.of(new Cell(left, written(leftText), 1), new Cell(right, written(rightText), 1))));
        return this;
    }

    /** A line to sign on. */
    Sheet signed(String label) {
        signatures.add(sentences.of(label));
        return this;
    }

    private static @Nullable String written(@Nullable Object text) {
        return text == null ? null : text.toString();
    }

    public String title() {
        return title;
    }

    public @Nullable String mark() {
        return mark;
    }

    public @Nullable String number() {
        return number;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> signatures() {
        return signatures;
    }
}
