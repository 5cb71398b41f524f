package org.bihuan.notification;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bihuan.organization.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something, in the transaction of what it tells of: it is told if that happened, and else not. The caller
 * names only people who may know.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Messages {

    /** Word of the rule book for a message in the program. */
    private static final String IN_APP = "inApp";
    /** Word of the rule book for a mail. */
    private static final String MAIL = "mail";

    private final MessageTable table;
    private final Outbox outbox;
    private final People people;

    Messages(MessageTable table, Outbox outbox, People people) {
        this.table = table;
        this.outbox = outbox;
        this.people = people;
    }

    /**
     * Tells these people, each once.
     *
     * @param people ids of persons
     * @param code key of the sentence in the message bundles
     * @param arguments what the sentence names: texts, whole numbers, dates
     * @param problem the problem it is about; nothing where it is about the matter as a whole
     */
    public void tell(
            Collection<String> people, String code, List<?> arguments, String matter, @Nullable String problem) {
        tell(people, News.of(code, arguments, matter, problem));
    }

    /**
     * Tells everybody who holds one of these posts now, each person once.
     *
     * @param posts keys as {@link org.bihuan.organization.Actor#keys() actors} have them and {@code Parties.posts} gives them
     */
    public void tellPosts(
            Collection<String> posts, String code, List<?> arguments, String matter, @Nullable String problem) {
        tell(people.behind(posts), code, arguments, matter, problem);
    }

    /** Tells these people in the program, each once. */
    public void tell(Collection<String> people, News news) {
        tell(people, news, List.of(IN_APP));
    }

    /**
     * Tells these people, each once in each way.
     *
     * @param channels words of the rule book: {@code inApp}, {@code mail}; a mail goes to those who have an address, if the
     *     program knows a mail server
     */
    public void tell(Collection<String> people, News news, Collection<String> channels) {
        for (String person : new TreeSet<>(people)) {
            if (channels.contains(IN_APP)) {
                table.add(person, news);
            }
            if (channels.contains(MAIL)) {
                outbox.post(person, news);
            }
        }
    }
}
