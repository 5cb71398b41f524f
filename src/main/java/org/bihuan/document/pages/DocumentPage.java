package org.bihuan.document.pages;

import org.bihuan.document.api.DocumentResource;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document as a file, for whoever is signed in at the pages. */
@Controller
class DocumentPage {

    private final DocumentResource documents;

    DocumentPage(DocumentResource documents) {
        this.documents = documents;
    }

    @Needs(Right.READ)
    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> get(Actor actor, @PathVariable String id) {
        return documents.get(actor, id);
    }
}
