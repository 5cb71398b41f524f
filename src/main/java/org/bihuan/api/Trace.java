package org.bihuan.api;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/**
 * A failure as it is written into the log: where it happened and of what kind, without what people entered. What a database
 * or a parser says repeats values and is left out; in the rest, numbers of people and addresses are masked, and nothing can
 * begin a line of its own.
 */
public final class Trace {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;
    private static final int MESSAGE = 300;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern PERSONAL = Pattern.compile(
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|(?<!\\d)(\\d{17}[\\dXx]|1\\d{10}|0\\d{2,3}-?\\d{7,8})(?!\\d)");

    private Trace() {}

    /** The failure and what caused it, outermost first. */
    public static String of(Throwable failure) {
        var text = new StringBuilder();
        Throwable it = failure;
        for (int i = 0; it != null && i < CAUSES; i++) {
            text.append(i == 0 ? "" : "Caused by: ").append(it.getClass().getName());
            text.append(said(it)).append('\n');
            StackTraceElement[] frames = it.getStackTrace();
            for (int j = 0; j < Math.min(frames.length, FRAMES); j++) {
                text.append("\tat ").append(frames[j]).append('\n');
            }
            it = it.getCause() == it ? null : it.getCause();
        }
        return text.toString();
    }

    /** A text of somebody else's, fit for one line of the log. */
    public static String line(String text) {
        String one = PERSONAL.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("***");
        return one.length() <= MESSAGE ? one : one.substring(0, MESSAGE) + "…";
    }

    private static String said(Throwable it) {
        if (it instanceof SQLException sql) {
            return ": state " + sql.getSQLState() + ", code " + sql.getErrorCode();
        }
        boolean repeats = it instanceof DataAccessException || it instanceof JacksonException;
        return repeats || it.getMessage() == null ? "" : ": " + line(it.getMessage());
    }
}
