package org.bihuan.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.access.session.TypedForm;
import org.bihuan.api.Refusal;
import org.bihuan.api.Sentences;
import org.bihuan.document.FileLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what was refused before any page was asked: a form that came too late, one that was too large, and all else by status. */
@Component
class ErrorPages extends DefaultErrorViewResolver {

    /** A path of ours that may stand in a link; the address itself is the reader's own. */
    private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private final FileLimit limit;
    private final Sentences sentences;

    ErrorPages(ApplicationContext program, WebProperties web, FileLimit limit, Sentences sentences) {
        super(program, web.getResources());
        this.limit = limit;
        this.sentences = sentences;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> model) {
        var typed = TypedForm.answered(request);
        if (typed.isPresent()) {
            return new ModelAndView("access/again", Map.of("typed", typed.get()), status);
        }
        if (request.getAttribute(Refusal.ADDRESS) != null) {
            return new ModelAndView(
                    "error", Map.of("status", status.value(), "reason", sentences.of("error.address.detail")), status);
        }
        return status == HttpStatus.CONTENT_TOO_LARGE
                ? tooLarge(limit, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
                : super.resolveErrorView(request, status, model);
    }

    /** The address if it is one of ours that may stand in a link. */
    static Optional<String> page(String address) {
        return Optional.of(address).filter(it -> PAGE.matcher(it).matches());
    }

    /** What is too large, what is allowed, and the way back. */
    static ModelAndView tooLarge(FileLimit limit, String address) {
        var model = new LinkedHashMap<String, Object>();
        model.put("file", limit.megabytes());
        model.put("together", limit.together());
        page(address).ifPresent(it -> model.put("back", it));
        return new ModelAndView("error/413", model, HttpStatus.CONTENT_TOO_LARGE);
    }
}
