package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.address.Asked;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an {@link ActForm}, has it done, and says on the next page that it was; or shows it again with what stands against it. */
@Component
public class ActPages {

    private final Sentences sentences;
    private final RefusedActs refusedActs;
    private final HttpServletRequest request;

    ActPages(Sentences sentences, RefusedActs refusedActs, HttpServletRequest request) {
        this.sentences = sentences;
        this.refusedActs = refusedActs;
        this.request = request;
    }

    /** The form before anything was sent. */
    public ModelAndView ask(ActForm form) {
        return page(form, Map.of(), List.of(), HttpStatus.OK);
    }

    /** Does it and goes back with the sentence {@code .done} of the form, in which {@code {0}} is what the act names. */
    public ModelAndView take(ActForm form, RedirectAttributes next, Supplier<String> act) {
        return answer(form, () -> back(form, next, form.key() + ".done", act.get()));
    }

    /** Goes back to where one came from with this sentence. */
    public ModelAndView back(ActForm form, RedirectAttributes next, String code, Object... arguments) {
        next.addFlashAttribute("done", sentences.of(code, arguments));
        return new ModelAndView("redirect:" + form.back());
    }

    /** Does what has a page of its own for an answer; what stands against it is shown at the form. */
    public ModelAndView answer(ActForm form, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (Invalid invalid) {
            var errors = new LinkedHashMap<String, String>();
            for (FieldError it : invalid.errors()) {
                errors.putIfAbsent(it.field(), sentences.of(it.reason()));
            }
            return page(form, errors, List.of(), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            return page(form, Map.of(), refusedActs.tell(request, refused), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(ActForm form, Map<String, String> errors, List<String> refused, HttpStatus status) {
        String here = Asked.written(request);
        return new ModelAndView(
                "pages/act", Map.of("form", form, "here", here, "errors", errors, "refused", refused), status);
    }
}
