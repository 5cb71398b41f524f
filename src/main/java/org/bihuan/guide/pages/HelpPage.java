package org.bihuan.guide.pages;

import java.time.Duration;
import java.util.Locale;
import org.bihuan.guide.Guide;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The user's guide 帮助 within the program. */
@Controller
@RequestMapping("/help")
class HelpPage {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Guide guide;

    HelpPage(Guide guide) {
        this.guide = guide;
    }

    /** Leads to the first page in the reader's language. */
    @Needs(Right.READ_COMMON)
    @GetMapping
    String first(Locale locale) {
        return "redirect:/help/" + (locale.getLanguage().equals("zh") ? "zh" : "en") + "/" + Guide.FIRST;
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/{language}/{name}")
    String show(Actor actor, @PathVariable String language, @PathVariable String name, Model model) {
        Guide.Page page = guide.page(language, name).orElseThrow(() -> new Missing(name));
        model.addAttribute("page", page);
        model.addAttribute("pages", guide.pages(language));
        return "guide/page";
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/pictures/{folder}/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String folder, @PathVariable String file) {
        byte[] picture = Guide.bytes(guide.picture(folder + "/" + file).orElseThrow(() -> new Missing(file)));
        return ResponseEntity.ok()
                .contentType(file.endsWith(".svg") ? SVG : MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(picture))
                .body(picture);
    }
}
