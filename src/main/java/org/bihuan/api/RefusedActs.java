package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.permission.api.KnownCaller;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place where a refused act is written into the system chain: who asked for what, by whose right, from where, and why not.
 * Whoever catches a refusal tells it here, whether the answer is a problem document or the same page once more. What nobody known
 * asked for is not an act of anybody's, and a secret ballot knows nobody. What is invisible or absent is counted: {@link MissingAnswers}.
 */
@Component
public class RefusedActs {

    private static final String KEPT = RefusedActs.class.getName();

    private final SystemChain chain;
    private final MissingAnswers missing;
    private final Sentences sentences;

    RefusedActs(SystemChain chain, MissingAnswers missing, Sentences sentences) {
        this.chain = chain;
        this.missing = missing;
        this.sentences = sentences;
    }

    /** Writes it down. @return the reasons in the reader's language */
    public List<String> tell(HttpServletRequest request, Refused refused) {
        return tell(request, "", refused);
    }

    /** Writes it down. @return the reason in the reader's language */
    public String tell(HttpServletRequest request, Forbidden forbidden) {
        return tell(request, "", forbidden);
    }

    /** The same about one thing of several that were named in the body. */
    public List<String> tell(HttpServletRequest request, String thing, Refused refused) {
        keep(request, thing, request.getRemoteUser(), refused.behalf(), refused.reasons());
        return refused.reasons().stream().map(sentences::of).toList();
    }

    /** The same about one thing of several that were named in the body. */
    public String tell(HttpServletRequest request, String thing, Forbidden forbidden) {
        keep(request, thing, request.getRemoteUser(), null, List.of(forbidden.reason()));
        return sentences.of(forbidden.reason());
    }

    /** The same of what was done later than it was asked for, when nobody waited for the answer any more. */
    public List<String> tell(Actor asked, String request, Refused refused) {
        chain.refused(asked.login(), refused.behalf(), asked.origin(), request, refused.reasons());
        return refused.reasons().stream().map(sentences::of).toList();
    }

    /** The same of what was done later than it was asked for, when nobody waited for the answer any more. */
    public String tell(Actor asked, String request, Forbidden forbidden) {
        chain.refused(asked.login(), null, asked.origin(), request, List.of(forbidden.reason()));
        return sentences.of(forbidden.reason());
    }

    /** Counts that somebody was answered that there is no such thing. */
    public void missing(HttpServletRequest request) {
        missing(request, "");
    }

    private void missing(HttpServletRequest request, String thing) {
        if (request.getRemoteUser() != null) {
            missing.add(request.getRemoteUser(), request, thing);
        }
    }

    /** Writes how often, once it was counted for some minutes. */
    public void summarise() {
        missing.write();
    }

    /** Writes down what became of one of several, if it was refused for what somebody may not do. */
    public void tell(HttpServletRequest request, String thing, @Nullable RuntimeException because) {
        if (because instanceof Refused refused) {
            tell(request, thing, refused);
        } else if (because instanceof Forbidden forbidden) {
            tell(request, thing, forbidden);
        } else if (because instanceof Missing) {
            missing(request, thing);
        }
    }

    /** Writes down what a filter refused, before anything of the request was asked what it needs. */
    public void keep(HttpServletRequest request, String login, Reason reason) {
        keep(request, "", login, null, List.of(reason));
    }

    /** In a transaction of its own: the refused one has ended, or ends without a trace. The same refusal told twice is written once. */
    private void keep(
            HttpServletRequest request,
            String thing,
            @Nullable String login,
            @Nullable String behalf,
            List<Reason> reasons) {
        String asked = (request.getMethod() + " " + request.getRequestURI() + " " + thing).strip();
        String told = asked + " " + reasons;
        if (login == null || told.equals(request.getAttribute(KEPT))) {
            return;
        }
        request.setAttribute(KEPT, told);
        String right = behalf == null ? KnownCaller.behalf(request) : behalf;
        chain.refused(login, right, request.getRemoteAddr(), asked, reasons);
    }
}
