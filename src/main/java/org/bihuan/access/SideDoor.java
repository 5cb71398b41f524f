package org.bihuan.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A further way for people to the pages, beside name and password. */
public interface SideDoor {

    /** Opens it, if it is there at all. */
    void open(HttpSecurity http) throws Exception;
}
