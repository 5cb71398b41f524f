package org.bihuan.organization.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.SetUp;
import org.bihuan.permission.Open;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the operator of a fresh installation founds its congress with the token of the first start: by hand with the least there must
 * be, or with the file that programs send. The page is there as long as there is no congress.
 */
@Controller
@RequestMapping("/setup")
class SetupPage {

    private static final String WHO =
            "Whoever holds the token printed at the first start, as long as there is no congress";

    private final SetUp setUp;
    private final Congresses congresses;
    private final SetupView view;
    private final SetupFile file;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    SetupPage(
            SetUp setUp,
            Congresses congresses,
            SetupView view,
            SetupFile file,
            Sentences sentences,
            RefusedActs refusedActs) {
        this.setUp = setUp;
        this.congresses = congresses;
        this.view = view;
        this.file = file;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Open(WHO)
    @GetMapping
    ModelAndView show() {
        fresh();
        return view.page(FirstCharter.proposed(), HttpStatus.OK);
    }

    /** By hand, or with a file where the form sends one. */
    @Open(WHO)
    @PostMapping
    ModelAndView found(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile charter,
            HttpServletRequest request) {
        fresh();
        return charter == null ? byHand(sent, request) : byFile(sent.getFirst("token"), charter, request);
    }

    private ModelAndView byHand(MultiValueMap<String, String> sent, HttpServletRequest request) {
        FirstCharter typed = FirstCharter.of(sent);
        try {
            setUp.found(
                    token(sent.getFirst("token")), FirstCharter.charter(sent).charter());
        } catch (Invalid invalid) {
            return view.page(typed, words(invalid), HttpStatus.BAD_REQUEST);
        } catch (Forbidden forbidden) {
            return view.page(typed, Map.of("token", refusedActs.tell(request, forbidden)), HttpStatus.FORBIDDEN);
        }
        return done();
    }

    private ModelAndView byFile(@Nullable String typed, MultipartFile charter, HttpServletRequest request) {
        try {
            SetupFile.Content content = file.read(charter);
            setUp.found(
                    token(typed == null || typed.isBlank() ? content.token() : typed),
                    content.form().charter());
        } catch (Invalid invalid) {
            return view.file(words(invalid), HttpStatus.BAD_REQUEST);
        } catch (Forbidden forbidden) {
            return view.file(Map.of("token", refusedActs.tell(request, forbidden)), HttpStatus.FORBIDDEN);
        }
        return done();
    }

    /** As soon as there is a congress nothing is here. */
    private void fresh() {
        if (congresses.any()) {
            throw new Missing("setup");
        }
    }

    private static String token(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Invalid.field("token", "form.required");
        }
        return given.strip();
    }

    /** With the words of the file: whoever set it up writes them. */
    private Map<String, String> words(Invalid invalid) {
        var words = new LinkedHashMap<String, String>();
        for (FieldError it : invalid.errors()) {
            words.merge(it.field(), sentences.written(it.reason()), (one, other) -> one + " " + other);
        }
        return words;
    }

    private static ModelAndView done() {
        return new ModelAndView("redirect:/login?founded");
    }
}
