package org.bihuan.amendment;

/** A running matter that keeps the rule book it was promised, whatever is changed. */
public record Kept(String id, String title) {}
