package org.bihuan.exchange.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.api.Trace;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.Taking;
import org.bihuan.exchange.Takings;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * Takes large lists over in the background, one after another: whoever asks may leave and look again. Each is one transaction, so
 * that a program that is stopped meanwhile leaves the list as it was, to be taken over once more. When its turn comes it is taken by what
 * its owner may do then, not by what he might when he asked.
 */
@Service
public class TakeOvers implements SmartLifecycle {

    /** Up to this many problems a list is taken over at once. */
    public static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(TakeOvers.class);

    /** Nobody reads more reasons than that. */
    private static final int REASONS = 20;

    private static final int PATIENCE_SECONDS = 20;

    private final ImportDrafts drafts;
    private final Takings takings;
    private final Accounts accounts;
    private final RefusedActs refusedActs;
    private final Sentences sentences;
    private @Nullable ExecutorService worker;
    private volatile boolean running;

    TakeOvers(ImportDrafts drafts, Takings takings, Accounts accounts, RefusedActs refusedActs, Sentences sentences) {
        this.drafts = drafts;
        this.takings = takings;
        this.accounts = accounts;
        this.refusedActs = refusedActs;
        this.sentences = sentences;
    }

    /** Has one taken over; whoever asks again while that goes on asks for nothing more. */
    public void begin(Actor actor, String draft) {
        ExecutorService at = worker;
        if (at != null && drafts.ask(actor, draft)) {
            Locale locale = LocaleContextHolder.getLocale();
            at.execute(() -> take(actor, draft, locale));
        }
    }

    /** One's own, newest first. */
    public List<Taking> of(Actor actor) {
        return takings.of(actor);
    }

    /** What became of one of one's own, if that was ever asked for. */
    public Optional<Taking> find(Actor actor, String draft) {
        return takings.find(actor, draft);
    }

    private void take(Actor asked, String draft, Locale locale) {
        if (!running) {
            return;
        }
        LocaleContextHolder.setLocale(locale);
        try {
            drafts.takeOverTelling(today(asked), draft);
        } catch (Invalid wrong) {
            takings.failed(draft, said(wrong));
        } catch (Forbidden forbidden) {
            takings.failed(draft, refusedActs.tell(asked, request(draft), forbidden));
        } catch (Refused refused) {
            takings.failed(draft, String.join("\n", refusedActs.tell(asked, request(draft), refused)));
        } catch (RuntimeException failure) {
            log.error("List {} was not taken over: {}", draft, Trace.of(failure));
            takings.failed(draft, null);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Whoever asked, with what he holds now: others may have been taken over for an hour since. */
    private Actor today(Actor asked) {
        Actor actor =
                accounts.actor(asked.login(), asked.origin()).orElseThrow(() -> Forbidden.because("access.noPost"));
        Right.START_MATTER.demand(actor);
        return actor;
    }

    private static String request(String draft) {
        return "POST /imports/" + draft + "/taking";
    }

    private String said(Invalid wrong) {
        return wrong.errors().stream()
                .limit(REASONS)
                .map(it -> sentences.of(it.reason()))
                .collect(Collectors.joining("\n"));
    }

    /** For tests: hands over work that comes before what is asked for afterwards. */
    void first(Runnable work) {
        if (worker != null) {
            worker.execute(work);
        }
    }

    /** What goes on by the register was begun by a program that is no more. */
    @Override
    public void start() {
        int left = takings.stopped();
        if (left > 0) {
            log.warn("{} lists were not taken over before the program stopped; they are as they were", left);
        }
        worker = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "take-over");
            thread.setDaemon(true);
            return thread;
        });
        running = true;
    }

    /** After the web server, which stops first: nothing new comes any more. What goes on is let end; an interrupted write harms H2. */
    @Override
    public void stop() {
        running = false;
        ExecutorService ended = worker;
        if (ended != null) {
            ended.shutdown();
            try {
                if (!ended.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    log.warn("A list is not taken over before the program stops; it stays as it was");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
