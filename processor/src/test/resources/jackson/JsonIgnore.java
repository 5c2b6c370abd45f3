package com.fasterxml.jackson.annotation;

/** Stands for Jackson's annotation of this name, which is known by its name only. */
public @interface JsonIgnore {
    boolean value() default true;
}
