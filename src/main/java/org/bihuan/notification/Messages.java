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

    private final MessageTable table;
    private final People people;

    Messages(MessageTable table, People people) {
        this.table = table;
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

    /** Tells these people, each once. */
    public void tell(Collection<String> people, News news) {
        new TreeSet<>(people).forEach(person -> table.add(person, news));
    }
}
