package org.bihuan.engine;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.refusal.Reason;

/** What is wrong with one process file, in the order of its lines. */
final class Findings {

    /** So many reasons are enough to refuse a file; a longer list would only fill the log. */
    static final int MOST = 20;

    private static final int LONGEST = 80;

    private final String file;
    private final List<Reason> reasons = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** Adds a reason; a line of 0 means the file as a whole. */
    void add(String code, int line, String element, String detail) {
        if (reasons.size() < MOST) {
            reasons.add(Reason.of(code, file, line > 0 ? String.valueOf(line) : "", shown(element), shown(detail)));
        }
    }

    /** The file's name without folders. */
    String fileName() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    // The text is a stranger's: one line, short, without characters that would change how a log or a page reads.
    static String shown(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
