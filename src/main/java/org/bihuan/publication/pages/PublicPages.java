package org.bihuan.publication.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.api.Page;
import org.bihuan.doors.PublicCache;
import org.bihuan.permission.Open;
import org.bihuan.publication.PublicResults;
import org.bihuan.publication.PublicResults.Published;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public's pages 公众版: what was published, and nothing else. Who reads them is not written down. */
@Controller
@RequestMapping("/public")
class PublicPages {

    private static final int SHOWN = 20;

    private final PublicResults results;
    private final PublicVotes votes;

    PublicPages(PublicResults results, PublicVotes votes) {
        this.results = results;
        this.votes = votes;
    }

    @Open("What was published is for everybody.")
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String congress,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String before = Page.id(after, "M-[0-9]{4}-[0-9]{4,}");
        var publishers = results.publishers();
        var rows = results.page(congress.isEmpty() ? null : congress, before, SHOWN + 1);
        model.addAttribute("look", Look.of(request));
        model.addAttribute("publishers", publishers);
        model.addAttribute("congress", congress);
        model.addAttribute("matters", Page.of(rows, SHOWN, it -> it, Published::id));
        model.addAttribute("demo", rows.stream().anyMatch(Published::demo));
        model.addAttribute("first", after == null);
        PublicCache.allow(response);
        return "publication/list";
    }

    @Open("What was published is for everybody.")
    @GetMapping("/matters/{id}")
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Published matter = results.find(id).orElseThrow(() -> new Missing(id));
        model.addAttribute("look", Look.of(request));
        model.addAttribute("matter", matter);
        model.addAttribute("told", results.text(id).orElseThrow(() -> new Missing(id)));
        model.addAttribute("findings", results.findings(id));
        model.addAttribute("votes", votes.of(id));
        PublicCache.allow(response);
        return "publication/matter";
    }
}
