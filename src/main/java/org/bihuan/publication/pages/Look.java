package org.bihuan.publication.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.address.Asked;
import org.bihuan.api.ChosenLanguage;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How the public's pages are to be shown: in which language, and in large type 适老. The address alone says it, for nobody is known
 * there, and whoever passes the pages on may keep them.
 *
 * @param here the page with its own parameters
 * @param language {@code zh} or {@code en}; empty where the browser's is taken
 */
record Look(String here, String language, boolean large) {

    private static final String LARGE = "type";

    static Look of(HttpServletRequest request) {
        String at = Asked.written(request);
        String asked = request.getParameter(ChosenLanguage.PARAMETER);
        return new Look(
                UriComponentsBuilder.fromPath(at)
                        .query(request.getQueryString())
                        .replaceQueryParam(ChosenLanguage.PARAMETER)
                        .replaceQueryParam(LARGE)
                        .build()
                        .toUriString(),
                "en".equals(asked) || "zh".equals(asked) ? asked : "",
                "large".equals(request.getParameter(LARGE)));
    }

    /** The same page in this language. */
    public String inLanguage(String other) {
        return new Look(here, other, large).to(here);
    }

    /** The same page in the other size of type. */
    public String resized() {
        return new Look(here, language, !large).to(here);
    }

    /** An address of the public's, to be shown in the same way. */
    public String to(String address) {
        var to = UriComponentsBuilder.fromUriString(address);
        if (!language.isEmpty()) {
            to.replaceQueryParam(ChosenLanguage.PARAMETER, language);
        }
        if (large) {
            to.replaceQueryParam(LARGE, "large");
        }
        return to.build().toUriString();
    }
}
