package org.bihuan.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that is sent a secret or answers with one, a code, half of one, a token, a password: its answer is told once. It is never
 * kept for an {@code Idempotency-Key}, under which it would lie in the clear and be told again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToldOnce {}
