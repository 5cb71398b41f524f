package org.bihuan.boundary.api;

import java.io.IOException;
import org.bihuan.boundary.Boundaries;
import org.bihuan.boundary.Boundaries.Report;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The boundaries of one's own congress. */
@RestController
@RequestMapping("/api/v1/boundaries")
class BoundaryResource {

    private final Boundaries boundaries;

    BoundaryResource(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @Needs(Right.READ)
    @GetMapping
    ResponseEntity<String> show(Actor actor) {
        return ServedBoundaries.of(boundaries.drawn(actor.congress()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Report supply(Actor actor, @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String datum)
            throws IOException {
        return boundaries.supply(actor, file.getBytes(), file.getOriginalFilename(), datum);
    }

    @Needs(Right.ADMINISTER_UNITS)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        boundaries.remove(actor);
    }
}
