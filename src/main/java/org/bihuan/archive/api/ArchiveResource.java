package org.bihuan.archive.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.archive.export.ExportMatter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A matter's whole history as a file. */
@RestController
@RequestMapping("/api/v1/matters/{id}")
public class ArchiveResource {

    private final ExportMatter export;
    private final Matters matters;
    private final ViewLog views;

    ArchiveResource(ExportMatter export, Matters matters, ViewLog views) {
        this.export = export;
        this.matters = matters;
        this.views = views;
    }

    /** As a zip file, written while it is read; who took it is kept in the view log. */
    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping("/archive.zip")
    public void zip(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        matters.inside(actor, id);
        views.saw(actor, Sensitive.EXPORT, id);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".zip\"");
        export.write(actor, id, response.getOutputStream());
    }
}
