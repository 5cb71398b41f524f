package org.bihuan.pages;

import java.time.Duration;
import org.bihuan.pages.Emblem.Image;
import org.bihuan.permission.Open;
import org.bihuan.refusal.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The emblem as a picture of its own, kept by browsers as style sheets are. */
@Controller
class EmblemPage {

    /** As long as other assets. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Emblem emblem;

    EmblemPage(Emblem emblem) {
        this.emblem = emblem;
    }

    @Open("It stands on the page on which one signs in, and on those for everybody")
    @GetMapping("/emblem")
    ResponseEntity<byte[]> show() {
        Image image = emblem.image().orElseThrow(() -> new Missing("emblem"));
        return ResponseEntity.ok()
                .contentType(image.type())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(image.tag())
                .body(image.bytes());
    }
}
